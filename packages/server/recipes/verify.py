# python3 verify.py <event file> <jwks file> <issuer URL>      (the standard library alone, Python 3.8 or later)
import base64, hashlib, json, sys

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
jws, disclosure = token.split("~")[:2]
header, event = (json.loads(decode(part)) for part in jws.split(".")[:2])
key = header["jwk"]
must(header["alg"] == "ES256" and header["typ"] == "optin-event+jwt", "the header says ES256 and event")
must(signed(jws, key), "the event is signed by the key in its header")
must(sha256('{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' % (key["x"], key["y"])) == event["jkt"], "the event names that key")
must(event["aud"] == issuer, "the event was made for this issuer")
if event["chl"]:
    head, challenge = (json.loads(decode(part)) for part in event["chl"].split(".")[:2])
    server = [known for known in json.loads(jwks)["keys"] if known["kid"] == head["kid"]]
    must(head["typ"] == "optin-challenge+jwt" and server and signed(event["chl"], server[0]), "the server signed the challenge inside")
    must(challenge["iss"] == issuer and challenge["org"] == event["org"], "the challenge is for this issuer and page")
    if event["evt"] != "withdraw":
        must(challenge["iat"] - 120 <= event["iat"] <= challenge["exp"] + 120, "the event was signed while it held")
        must(challenge["stm"]["sha"] == event["stm"]["sha"], "the challenge offered this statement")
if "stm" in event:
    must(sha256(event["stm"]["txt"]) == event["stm"]["sha"], "the text hashes to what was offered")
if disclosure:
    must(sha256(disclosure) == event["_sd"][0], "the number beside the event is the one that was signed")
print("event hash  " + sha256("\0" + jws))
