create sequence numbers;
create table streams (id uuid primary key, type text not null, version bigint not null, at timestamptz not null default now());
create table events (seq_id bigint primary key, id uuid not null unique, stream_id uuid not null, version bigint not null, type text not null, data jsonb not null, headers jsonb not null, at timestamptz not null default now(), unique (stream_id, version));
create table details (id uuid primary key, data jsonb not null, at timestamptz not null default now());
create table answers (id text primary key, data jsonb not null, at timestamptz not null default now());
