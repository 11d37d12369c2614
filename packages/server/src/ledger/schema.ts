/**
 * The tables of the ledger, in the SQL that PostgreSQL 15 and PGlite share; each list is one migration and is never edited once released.
 * Every key begins with the tenant.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table consent_event (
      tenant text not null, seq bigint not null, jti uuid not null, evt text not null,
      leaf bytea not null, head bytea not null, jws text not null, prev bytea,
      chl_jti text, client_iat timestamptz not null, received timestamptz not null, late boolean not null default false,
      st text not null, tag bytea, tag_key smallint,
      primary key (tenant, seq), unique (tenant, jti), unique (tenant, chl_jti), unique (tenant, leaf))`,
    `create index consent_event_by_tag on consent_event (tenant, tag, seq desc)`,
    `create index consent_event_by_prev on consent_event (tenant, prev) where prev is not null`,
    `create table consent_disclosure (
      tenant text not null, seq bigint not null, key_id uuid not null, sealed bytea not null, primary key (tenant, seq))`,
    `create table chain_head (tenant text primary key, seq bigint not null, head bytea not null)`,
    `create table consent_state (
      tenant text not null, tag bytea not null, purpose text not null, category text not null,
      status text not null, basis_seq bigint not null, since timestamptz not null,
      primary key (tenant, tag, purpose, category))`,
    `create table contact_window (tenant text not null, tag bytea not null, last_inbound timestamptz not null, primary key (tenant, tag))`,
    `create table suppression (tenant text not null, tag bytea not null, since timestamptz not null, primary key (tenant, tag))`,
    `create table outbox (
      id bigint generated always as identity primary key,
      tenant text not null, seq bigint not null, topic text not null, body jsonb not null)`,
    `create function refuse_change_of_consent_event() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.tag is null and new.tag_key is null
            and to_jsonb(new) - 'tag' - 'tag_key' = to_jsonb(old) - 'tag' - 'tag_key' then
            return new;
          end if;
        end if;
        raise exception 'consent_event is append-only';
      end $$`,
    `create trigger consent_event_rows before update or delete on consent_event
      for each row execute function refuse_change_of_consent_event()`,
    `create trigger consent_event_table before truncate on consent_event
      for each statement execute function refuse_change_of_consent_event()`,
  ],
  [
    `create table marketing_preference (
      tenant text not null, tag bytea not null, sender text not null, value text not null, since timestamptz not null,
      primary key (tenant, tag, sender))`,
  ],
]
