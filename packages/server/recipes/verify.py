# python3 verify.py <event file> <jwks file> <issuer URL>      (the standard library alone, Python 3.8 or later)
# Takes events of a consent server, with its challenge inside. Not checked: the form of header, claims and number; a second spelling of
# the token; when the event arrived; what the ledger alone knows (repeats, challenges that were spent, withdrawals).
import base64, hashlib, json, re, sys

P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)


def decode(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def sha256(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(count, point):
    result = None
    while count:
        if count & 1:
            result = add(result, point)
        point, count = add(point, point), count >> 1
    return result


def signed(jws, jwk):
    """Whether the ES256 signature of a JWS fits this public key (FIPS 186-5, 6.4.2)."""
    x, y = (int.from_bytes(decode(jwk[name]), "big") for name in "xy")
    signature = decode(jws.split(".")[2])
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not (0 < r < N and 0 < s < N) or x >= P or y >= P or (y * y - x**3 + 3 * x - B) % P:
        return False
    digest = int.from_bytes(hashlib.sha256(jws.rsplit(".", 1)[0].encode()).digest(), "big")
    weight = pow(s, -1, N)
    point = add(times(digest * weight % N, G), times(r * weight % N, (x, y)))
    return point is not None and point[0] % N == r


def must(holds, what):
    if not holds:
        sys.exit("no  " + what)
    print("ok  " + what)


token, jwks = (open(path).read().strip() for path in sys.argv[1:3])
issuer = sys.argv[3]
parts = re.fullmatch("([^~]+)~(?:([^~]+)~)?", token)
must(parts, "the token is one event, with at most one number beside it")
jws, disclosure = parts.groups()
header, event = (json.loads(decode(part)) for part in jws.split(".")[:2])
key, gives = header["jwk"], event["evt"] in ("grant", "renew")
must(header["alg"] == "ES256" and header["typ"] == "optin-event+jwt", "the header says ES256 and event")
must(signed(jws, key), "the event is signed by the key in its header")
must(sha256('{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' % (key["x"], key["y"])) == event["jkt"], "the event names that key")
must(gives or event["evt"] == "withdraw", "it is a grant, a renewal or a withdrawal")
must(event["aud"] == issuer, "it was made for this issuer")
must((event["url"] + "/").startswith(event["org"] + "/") and not set(event["url"]) & set("?#"), "on a page of the origin it names")
must(event["ui"]["src"] != "test" and event["ui"].get("vis") is not False, "not by a test tool, and not under a hidden notice")
must(event["chl"] or not gives, "what gives carries a challenge")
if event["chl"]:
    head, challenge = (json.loads(decode(part)) for part in event["chl"].split(".")[:2])
    server = [known for known in json.loads(jwks)["keys"] if known["kid"] == head["kid"]]
    must(head["typ"] == "optin-challenge+jwt" and server and signed(event["chl"], server[0]), "the server signed the challenge inside")
    must(challenge["iss"] == challenge["aud"] == issuer and challenge["org"] == event["org"], "the challenge is for this issuer and page")
    must(challenge.get("cnf", event)["jkt"] == event["jkt"], "it is for this key, or for any")
    must(challenge["biz"]["id"] == event["biz"]["id"], "it is of this business")
if gives:
    statement = {name: event["stm"][name] for name in ("id", "ver", "loc", "sha")}
    must(challenge["iat"] - 120 <= event["iat"] <= challenge["exp"] + 120, "the event was signed while the challenge held")
    must(statement == challenge["stm"] and sha256(event["stm"]["txt"]) == statement["sha"], "the challenge offered this statement, word for word")
    must(event["biz"] == challenge["biz"] and event["pol"] == challenge["pol"], "under this name and this privacy notice")
    must(all(purpose in challenge["pur"] for purpose in event["pur"]), "and each of these purposes")
must(event.get("_sd") == ([sha256(disclosure)] if disclosure else None), "the number beside the event is the one that was signed")
must(disclosure or (event["prev"] and not gives), "it says whom it is about")
print("event hash  " + sha256("\0" + jws))
