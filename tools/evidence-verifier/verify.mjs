#!/usr/bin/env node
// The second verifier of evidence packs, written from docs/evidence-format.md alone and without any dependency.
// Node 20 or later:  node verify.mjs pack.zip [--key file] [--trust folder] [--json]
// In a page:         import { verify } from './verify.mjs'; await verify(new Uint8Array(zip), [keyLine, …])

// ── what the platform lends us ──────────────────────────────────────────────────────────────────────────────────────

const node = typeof process === 'object' && process.versions?.node ? await import('node:crypto') : null;
const fromHex = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));

async function sha256(bytes) {
  return new Uint8Array(node ? node.createHash('sha256').update(bytes).digest() : await crypto.subtle.digest('SHA-256', bytes));
}

async function hmac(salt, bytes) {
  if (node) return new Uint8Array(node.createHmac('sha256', salt).update(bytes).digest());
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

async function ed25519(publicKey, bytes, signature) {
  try {
    if (node) {
      const der = concat(fromHex('302a300506032b6570032100'), publicKey);
      return node.verify(null, bytes, node.createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }), signature);
    }
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch {
    return false;
  }
}

// ── 1. spelling ─────────────────────────────────────────────────────────────────────────────────────────────────────

class Unreadable extends Error {}

const utf8 = text => new TextEncoder().encode(text);
const concat = (...parts) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
};
const same = (left, right) => left.length === right.length && left.every((byte, at) => byte === right[at]);
const toBase64 = bytes => btoa(String.fromCharCode(...bytes));

function fromBase64(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

const isHash = text => fromBase64(text)?.length === 32;
const isId = text => typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
const isText = value => typeof value === 'string';
const isTextOrNull = value => value === null || isText(value);
const isNumber = (value, least) => Number.isSafeInteger(value) && value >= least;
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value, ...members) => isObject(value) && Object.keys(value).length === members.length && members.every(member => Object.hasOwn(value, member));
const isPath = value => Array.isArray(value) && value.every(isHash);

function isTime(text) {
  const parts = isText(text) && /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.\d{6}Z$/.exec(text);
  if (!parts || parts[1] === '0000' || parts[4] > '23' || parts[5] > '59' || parts[6] > '59') return false;
  const date = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text.slice(0, 10);
}

const shortEscapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

function canonicalText(text) {
  if (!text.isWellFormed() || text.includes('\0')) throw new Unreadable('a text is broken or holds U+0000');
  return `"${text.replace(/["\\\u0001-\u001f]/g, letter => shortEscapes[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

function canonical(value, depth = 0) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Unreadable('a number is no whole number that can be evidence');
    return String(value);
  }
  if (depth >= 64) throw new Unreadable('it nests too deeply');
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, depth + 1)).join(',')}]`;
  return `{${Object.keys(value).sort().map(name => `${canonicalText(name)}:${canonical(value[name], depth + 1)}`).join(',')}}`;
}

function readCanonical(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text);
    if (canonical(value) === text) return value;
  } catch {
    // Said below, once.
  }
  throw new Unreadable('it is not JSON in the one canonical spelling');
}

// ── 2. from an event to a leaf ──────────────────────────────────────────────────────────────────────────────────────

const framed = bytes => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concat(length, bytes);
};

const commitment = async (salt, path, value) => toBase64(await hmac(fromBase64(salt), concat(framed(utf8(path)), framed(utf8(canonical(value))))));

// open, sealed, closed, or undefined for an ordinary value.
function personal(value) {
  if (!isObject(value) || !isId(value.subject) || !isText(value.class) || !isHash(value.commitment)) return undefined;
  if (has(value, 'subject', 'class', 'commitment')) return 'closed';
  if (has(value, 'subject', 'class', 'commitment', 'salt', 'value') && isHash(value.salt)) return 'open';
  if (has(value, 'subject', 'class', 'commitment', 'sealed') && isText(value.sealed)) return 'sealed';
  return undefined;
}

const member = (path, name) => (path === '' ? name : `${path}.${name}`);

function* personalWithin(value, path = '') {
  if (personal(value)) yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* personalWithin(item, `${path}[${at}]`);
  else if (isObject(value)) for (const name of Object.keys(value).sort()) yield* personalWithin(value[name], member(path, name));
}

function closed(value) {
  if (personal(value)) return { class: value.class, commitment: value.commitment, subject: value.subject };
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const copy = Object.create(null);
  for (const name of Object.keys(value)) copy[name] = closed(value[name]);
  return copy;
}

const payloadDigest = async payload => toBase64(await sha256(utf8(canonical(closed(payload), 1))));

const leafMembers = {
  format: value => value === 1, event: isId, stream: isId, version: value => isNumber(value, 1), previous: isHash, mission: isText, type: isText,
  schema: value => isNumber(value, 1) && value < 2 ** 31, occurred: isTime, recorded: isTime, actor: isText, actorType: isText, client: isTextOrNull,
  asserted: value => typeof value === 'boolean', role: isText, office: isText, purpose: isTextOrNull, reason: value => value === null || isHash(value),
  correlation: isTextOrNull, cause: isTextOrNull, corrects: value => value === null || isId(value), payload: isHash,
};
const isLeaf = value => has(value, ...Object.keys(leafMembers)) && Object.entries(leafMembers).every(([name, holds]) => holds(value[name]));

const leafHash = async bytes => toBase64(await sha256(concat(Uint8Array.of(0), bytes)));
const nodeHash = async (left, right) => toBase64(await sha256(concat(Uint8Array.of(1), fromBase64(left), fromBase64(right))));

// ── 3. the log ──────────────────────────────────────────────────────────────────────────────────────────────────────

// RFC 9162, 2.1.3.2; without bit operations, which end at 32 bits here.
async function includes(leaf, index, size, path, root) {
  if (index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = await nodeHash(hash, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

function readCheckpoint(bytes) {
  const note = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const end = note.lastIndexOf('\n\n') + 1;
  const lines = note.slice(0, end).split('\n');
  const [origin, size, root] = lines;
  if (end === 0 || !note.endsWith('\n') || note.length === end + 1 || lines.length !== 4 || origin === '' || !/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || !isHash(root))
    throw new Unreadable('it is no signed checkpoint');
  return { text: note.slice(0, end), origin, size: Number(size), root, signatures: note.slice(end + 1, -1).split('\n').map(readSignature) };
}

function readSignature(line) {
  const [dash, name, base64, ...rest] = line.split(' ');
  const bytes = fromBase64(base64);
  if (dash !== '\u2014' || !name || !bytes || bytes.length <= 4 || rest.length > 0) throw new Unreadable('a signature line is broken');
  return { name, keyHash: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

export async function readKey(line) {
  const [, name, keyHash, base64] = /^([^+]+)\+([^+]*)\+(.*)$/s.exec(line) ?? [];
  const typed = fromBase64(base64);
  if (!typed || typed.length !== 33 || ![1, 4].includes(typed[0]) || hex((await sha256(concat(utf8(`${name}\n`), typed))).subarray(0, 4)) !== keyHash)
    throw new Unreadable('it is no key');
  return { name, keyHash, kind: typed[0], key: typed.subarray(1) };
}

// A key alone, or a key, the number of the one before it, and that one's signature.
export async function readKeyLine(line) {
  const [text, by, base64, ...rest] = line.split(' ');
  const key = { ...await readKey(text), line: text };
  if (by === undefined) return key;
  const signature = fromBase64(base64);
  if (!/^[0-9a-f]{8}$/.test(by) || !signature || signature.length !== 64 || rest.length > 0) throw new Unreadable('it is no key with the word of the one before it');
  return { ...key, by, signature };
}

const follows = async (next, before) => next.by === before.keyHash && next.kind === 1 && before.kind === 1 && next.name === before.name
  && ed25519(before.key, utf8(`concord-key/v1\n${next.line}\n`), next.signature);

async function isSigned(checkpoint, signature, key) {
  if (key.kind === 1) return signature.bytes.length === 64 && ed25519(key.key, utf8(checkpoint.text), signature.bytes);
  if (signature.bytes.length !== 72) return false;
  return ed25519(key.key, utf8(`cosignature/v1\ntime ${seenAt(signature)}\n${checkpoint.text}`), signature.bytes.subarray(8));
}

const seenAt = signature => new DataView(signature.bytes.buffer, signature.bytes.byteOffset).getBigUint64(0);
const timeOf = seconds => seconds <= 253402300799n ? `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC` : 'a time beyond all calendars';

async function headHash(stream, version, leaf) {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, BigInt(version));
  return leafHash(concat(fromHex(stream.replaceAll('-', '')), number, fromBase64(leaf)));
}

// ── 4. the pack ─────────────────────────────────────────────────────────────────────────────────────────────────────

const fileNames = ['manifest.json', 'events.jsonl', 'proofs.jsonl', 'heads.json', 'checkpoint.txt', 'keys.txt', 'events.csv', 'report.txt'];

function readZip(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const require = holds => { if (!holds) throw new Unreadable('it is not a plain zip archive, or holds more than its files'); };
  const number = at => (require(at + 4 <= zip.length), view.getUint32(at, true));
  const short = at => (require(at + 2 <= zip.length), view.getUint16(at, true));
  const slice = (at, length) => (require(at + length <= zip.length), zip.subarray(at, at + length));
  const end = zip.length - 22;
  require(end >= 0 && number(end) === 0x06054b50 && number(end + 4) === 0 && short(end + 8) === short(end + 10) && short(end + 20) === 0);
  const [count, directory] = [short(end + 8), number(end + 16)];
  require(directory + number(end + 12) === end);
  const files = new Map();
  let [local, central] = [0, directory];
  while (files.size < count) {
    require(local < directory && central < end && number(local) === 0x04034b50 && number(central) === 0x02014b50);
    const [size, length] = [number(central + 24), short(central + 28)];
    require([0, 0x0800].includes(number(central + 8)) && number(local + 6) === number(central + 8) && number(central + 20) === size && number(central + 30) === 0 && short(central + 34) === 0);
    require(number(local + 18) === size && number(local + 22) === size && number(local + 26) === length && number(central + 42) === local && same(slice(central + 46, length), slice(local + 30, length)));
    const name = [...slice(central + 46, length)].map(byte => String.fromCharCode(byte)).join('');
    require(!files.has(name));
    files.set(name, slice(local + 30 + length, size));
    [local, central] = [local + 30 + length + size, central + 46 + length];
  }
  require(local === directory && central === end);
  return files;
}

// The lines of a file; a last one without line end is null.
function linesOf(bytes) {
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(null);
  return lines;
}

const manifestMembers = ['closed', 'events', 'files', 'format', 'mission', 'opened', 'origin', 'root', 'size', 'stream'];

function readManifest(bytes) {
  const manifest = readCanonical(bytes);
  const counts = ['closed', 'events', 'opened', 'size'];
  if (!has(manifest, ...manifestMembers) || manifest.format !== 1 || !isText(manifest.mission) || !isText(manifest.origin) || !isHash(manifest.root) || !isId(manifest.stream)
    || !counts.every(name => isNumber(manifest[name], 0)) || !has(manifest.files, ...fileNames.slice(1))
    || !Object.values(manifest.files).every(file => has(file, 'bytes', 'sha256') && isNumber(file.bytes, 0) && isHash(file.sha256)))
    throw new Unreadable('it is not a manifest of this format');
  return manifest;
}

// ── 5. what people read ─────────────────────────────────────────────────────────────────────────────────────────────

const columns = ['number', 'index', 'event', 'type', 'schema', 'occurred', 'recorded', 'actor', 'actorType', 'client', 'asserted', 'role', 'office', 'mission', 'purpose', 'reason', 'correlation', 'cause', 'corrects', 'leaf', 'payload'];

function cell(value) {
  const text = String(value ?? '');
  return `"${'=+-@＝＋－＠\t\r\n'.includes(text[0] ?? '\0') ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

function writeTable(lines) {
  const rows = lines.map(({ number, index, leaf, payload, reason, hash }) => columns.map(column =>
    ({ number, index, leaf: hash, payload: canonical(payload), reason: reason?.value })[column] ?? (column === 'reason' ? null : leaf[column])));
  return utf8([columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join(''));
}

const plain = line => line.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

function* facts(value, path = '') {
  const kind = personal(value);
  if (kind) yield `${path}: ${kind === 'open' ? canonical(value.value) : `closed (${value.class})`}`;
  else if (Array.isArray(value) && value.length > 0) for (const [at, item] of value.entries()) yield* facts(item, `${path}[${at}]`);
  else if (isObject(value) && Object.keys(value).length > 0) for (const name of Object.keys(value).sort()) yield* facts(value[name], member(path, name));
  else yield `${path}: ${canonical(value)}`;
}

const shareOf = (loss, lines) => {
  const before = lines.filter(line => line.index < loss.payload.kept).length;
  return `of these events ${before} were among them, ${lines.length - before} come after`;
};

function writeReport(manifest, checkpoint, heads, lines, shown) {
  const head = [
    'EVIDENCE FROM CONCORD', '',
    `log          ${checkpoint.origin}`, `stream       ${manifest.stream}`, `mission      ${manifest.mission}`,
    `checkpoint   ${checkpoint.size} entries, the last recorded ${heads.leaf.recorded}`, `root         ${checkpoint.root}`,
    `events       exactly ${lines.length} at this checkpoint`,
    `personal     ${shown.opened} values shown, ${shown.closed} closed: withheld from this pack, or erased for ever`,
    ...(heads.losses ?? []).flatMap(loss => [
      `loss         entry ${loss.index}, recorded ${loss.leaf.recorded}: of ${loss.payload.lost} entries once signed the log kept ${loss.payload.kept}; ${shareOf(loss, lines)}`,
      `because      ${loss.payload.reason}`,
    ]), '',
    'This page says what events.jsonl says and proves nothing by itself: check the pack before you rely on it.',
  ];
  const events = lines.flatMap(({ number, index, leaf, payload, reason, hash }) => [
    '', `${number}. ${leaf.type}`,
    `   happened     ${leaf.occurred}`, `   recorded     ${leaf.recorded}`,
    `   by           ${leaf.actor} (${leaf.actorType}, role ${leaf.role}, office ${leaf.office})`,
    leaf.client === null ? null : `   through      ${leaf.client}${leaf.asserted ? ', which asserts who acted' : ''}`,
    leaf.purpose === null ? null : `   purpose      ${leaf.purpose}`,
    leaf.reason === null ? null : `   reason       ${reason?.value ?? 'closed'}`,
    leaf.correlation === null ? null : `   errand       ${leaf.correlation}`,
    leaf.cause === null ? null : `   cause        ${leaf.cause}`,
    leaf.corrects === null ? null : `   corrects     ${leaf.corrects}`,
    `   entry        ${index} of the log, leaf ${hash}`,
    ...[...facts(payload)].map(fact => `   · ${fact}`),
  ].filter(line => line !== null));
  return utf8([...head, ...events].map(line => `${plain(line)}\n`).join(''));
}

// ── 6. checking ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Checks a pack against the keys that the reader trusted before; the answer is what `--json` prints. */
export async function verify(zip, pinnedLines = []) {
  const faults = [];
  const statements = [];
  const fault = (code, where, says) => (faults.push({ code, where, says }), false);
  const require = (holds, code, where, says) => holds || fault(code, where, says);
  const tell = isPinned => ({ verdict: faults.length > 0 ? 'does-not-hold' : isPinned ? 'holds' : 'signer-unknown', faults, statements });
  const attempt = (read, code, where) => {
    try {
      return read();
    } catch (error) {
      fault(code, where, `${where} can't be read: ${error.message}.`);
      return null;
    }
  };

  // 1, 2
  const files = attempt(() => readZip(zip), 'zip-broken', 'pack');
  if (!files) return tell(false);
  for (const name of [...files.keys()].filter(name => !fileNames.includes(name)).sort()) fault('file-extra', name, `The pack holds a file that no pack has: ${name}.`);
  const missing = fileNames.filter(name => !files.has(name));
  for (const name of missing) fault('file-missing', name, `The pack lacks ${name}.`);
  if (missing.length > 0) return tell(false);
  const manifest = attempt(() => readManifest(files.get('manifest.json')), 'manifest-broken', 'manifest.json');
  if (!manifest) return tell(false);
  for (const name of fileNames.slice(1)) {
    const [content, file] = [files.get(name), manifest.files[name]];
    require(content.length === file.bytes && toBase64(await sha256(content)) === file.sha256, 'file-changed', name, `${name} isn't the file that the manifest describes.`);
  }

  // 3
  const checkpoint = attempt(() => readCheckpoint(files.get('checkpoint.txt')), 'checkpoint-broken', 'checkpoint.txt');
  if (!checkpoint) return tell(false);
  const carried = [];
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get('keys.txt'));
    if (!text.endsWith('\n')) throw new Unreadable('the last line does not end');
    for (const line of text.slice(0, -1).split('\n')) carried.push(await readKeyLine(line));
  } catch (error) {
    fault('keys-broken', 'keys.txt', `keys.txt can't be read: ${error.message}.`);
    return tell(false);
  }
  const pinned = await Promise.all(pinnedLines.map(readKeyLine));
  // A key that follows on a trusted one is trusted like it.
  for (let follower = true; follower;) {
    follower = undefined;
    for (const next of carried)
      if (!pinned.some(key => key.line === next.line) && (await Promise.all(pinned.map(key => follows(next, key)))).some(Boolean)) follower = next;
    if (follower) pinned.push(follower);
  }
  let [isPinned, isSignedByLog] = [false, false];
  for (const signature of checkpoint.signatures) {
    const isBy = key => key.name === signature.name && key.keyHash === signature.keyHash;
    const trusted = pinned.find(isBy);
    const key = trusted ?? carried.find(isBy);
    if (!key) continue;
    const isLog = key.kind === 1 && key.name === checkpoint.origin;
    isSignedByLog ||= isLog;
    if (!require(await isSigned(checkpoint, signature, key), 'signature-wrong', signature.name, `The signature under the name ${signature.name} isn't by that key, or not for this checkpoint.`)) continue;
    isPinned ||= isLog && trusted !== undefined;
    const who = `${key.name}, whose key (${key.keyHash}) is ${trusted ? '' : 'not '}pinned here`;
    statements.push(key.kind === 1 ? `The checkpoint of ${checkpoint.size} entries is signed by ${who}.` : `The checkpoint was also signed by the witness ${who}, at ${timeOf(seenAt(signature))}.`);
  }
  require(isSignedByLog, 'signature-missing', 'checkpoint.txt', "The checkpoint isn't signed by its log with any key at hand.");
  const claim = (holds, name) => require(holds, 'manifest-claims', name, `The manifest's '${name}' isn't what the pack holds.`);
  for (const name of ['origin', 'root', 'size']) claim(manifest[name] === checkpoint[name], name);

  // 4
  const before = faults.length;
  const lines = [];
  const seen = new Set();
  const proofs = linesOf(files.get('proofs.jsonl'));
  for (const [at, text] of linesOf(files.get('events.jsonl')).entries()) {
    const line = readLine(text, at + 1, fault);
    if (line) {
      line.hash = await leafHash(utf8(canonical(line.leaf)));
      await checkEvent(line, lines.at(-1), proofs[at], { manifest, checkpoint, seen, require, fault });
    }
    lines.push(line);
  }
  require(proofs.length <= lines.length, 'proof-broken', `event ${lines.length + 1}`, 'There are more proofs than events.');
  if (faults.length === before) statements.push(`Each of the ${lines.length} events is in the log as it was sealed, and each names the one before it.`);

  // 5
  const heads = attempt(() => readHeads(files.get('heads.json')), 'heads-broken', 'heads.json');
  const isSealed = heads && require(await areSealed(heads, manifest, checkpoint), 'heads-not-sealed', 'heads.json', "That there are no more events isn't shown: the log sealed another end of this stream, or none.");
  if (isSealed && require(await areLossesSealed(heads, checkpoint), 'losses-not-sealed', 'heads.json', `The log declared ${heads.payload.losses ?? 0} losses, and the pack doesn't show these, each as it was sealed.`))
    for (const loss of heads.losses ?? [])
      statements.push(`The log declared a loss as entry ${loss.index}: of ${loss.payload.lost} entries once signed it kept ${loss.payload.kept}; ${shareOf(loss, lines.filter(line => line))}. What else this stream had among those lost isn't known.`);
  if (isSealed && require(heads.index === checkpoint.size - 1, 'heads-not-last', 'heads.json', 'The log went on between the sealed ends of its streams and the checkpoint: more events may be there.')
    && require(heads.head.version === lines.length && (lines.at(-1) === null || lines.at(-1).hash === heads.head.leaf), 'history-cut', 'events.jsonl',
      `At this checkpoint the log holds ${heads.head.version} events of this stream; the pack carries ${lines.length}, or another last one.`))
    statements.push(`The stream has exactly ${lines.length === 1 ? '1 event' : `${lines.length} events`} at this checkpoint.`);

  // 6
  const isWhole = lines.every(line => line !== null);
  const marks = lines.filter(line => line).flatMap(line => [...[...personalWithin(line.payload)].map(([, field]) => personal(field) === 'open'), ...(line.leaf.reason === null ? [] : [line.reason !== null])]);
  const shown = { opened: marks.filter(open => open).length, closed: marks.filter(open => !open).length };
  if (isWhole) claim(manifest.closed === shown.closed, 'closed');
  claim(manifest.events === lines.length, 'events');
  if (isWhole) claim(manifest.opened === shown.opened, 'opened');
  if (isWhole && heads) {
    const table = require(same(writeTable(lines), files.get('events.csv')), 'csv-differs', 'events.csv', 'The table says something else than the events.');
    const report = require(same(writeReport(manifest, checkpoint, heads, lines, shown), files.get('report.txt')), 'report-differs', 'report.txt', 'The page says something else than the events.');
    if (table && report) statements.push(`The table and the page say what the events say; of what is personal, ${shown.opened} values are shown and are those recorded, ${shown.closed} are closed.`);
  }
  return tell(isPinned);
}

function readLine(text, number, fault) {
  let line;
  try {
    line = readCanonical(text ?? new Uint8Array());
    if (!has(line, 'index', 'leaf', 'payload', 'reason') || !isNumber(line.index, 0)) throw new Unreadable("it hasn't the members of a line");
    if (line.reason !== null && !(has(line.reason, 'salt', 'value') && isHash(line.reason.salt) && isText(line.reason.value))) throw new Unreadable('its reason is broken');
  } catch (error) {
    fault('line-broken', `event ${number}`, `The line of event ${number} can't be read: ${error.message}.`);
    return null;
  }
  return isLeaf(line.leaf) ? { ...line, number } : fault('leaf-broken', `event ${number}`, `What was sealed of event ${number} can't be read.`) || null;
}

async function checkEvent(line, before, proof, { manifest, checkpoint, seen, require, fault }) {
  const { number, leaf, payload, reason, index, hash } = line;
  const [at, name, what] = [`event ${number}`, `Event ${number} (${leaf.type})`, `event ${number} (${leaf.type})`];
  require(leaf.stream === manifest.stream, 'stream-other', at, `${name} belongs to another stream, ${leaf.stream}.`);
  require(leaf.mission === manifest.mission, 'mission-other', at, `${name} belongs to another mission, ${leaf.mission}.`);
  require(!seen.has(leaf.event), 'event-repeated', at, `${name} stood there before: ${leaf.event}.`);
  seen.add(leaf.event);
  require(leaf.version === number, 'version-wrong', at, `${name} was recorded as number ${leaf.version} of its stream: one is missing, moved or put in.`);
  if (before !== null) {
    require(index > (before?.index ?? -1), 'order-wrong', at, `${name} stands earlier in the log than the one before it.`);
    require(leaf.previous === (before?.hash ?? toBase64(new Uint8Array(32))), 'link-broken', at, `${name} was sealed after another event than the one that stands before it here.`);
  }
  require(await payloadDigest(payload).catch(() => null) === leaf.payload, 'payload-changed', at, `What ${what} says isn't what was sealed: a field was changed, added or removed.`);
  for (const [path, field] of personalWithin(payload)) {
    const kind = personal(field);
    require(kind === 'closed' || (kind === 'open' && await commitment(field.salt, path, field.value) === field.commitment), 'personal-changed', `${at}, ${path}`,
      `The personal value '${path}' of ${what} isn't the one that was recorded.`);
  }
  require(reason === null || await commitment(reason.salt, '@reason', reason.value) === leaf.reason, 'reason-changed', at, `The reason of ${what} isn't the one that was given.`);
  const path = readProof(proof, index);
  if (!path) fault('proof-broken', at, `The proof of ${what} isn't there, or isn't for this event.`);
  else require(await includes(hash, index, checkpoint.size, path, checkpoint.root), 'not-in-tree', at, `${name} isn't in the log as it stands here: who, when, why, what or its place was changed, or its proof was.`);
}

function readProof(bytes, index) {
  try {
    const proof = readCanonical(bytes ?? new Uint8Array());
    return has(proof, 'index', 'path') && proof.index === index && isPath(proof.path) ? proof.path : null;
  } catch {
    return null;
  }
}

function readHeads(bytes) {
  const heads = readCanonical(bytes);
  const [losses, counts] = [Object.hasOwn(heads ?? {}, 'losses') ? ['losses'] : [], Object.hasOwn(heads?.payload ?? {}, 'losses') ? ['losses'] : []];
  if (!has(heads, 'head', 'index', 'leaf', 'path', 'payload', 'place', 'placePath', ...losses) || !has(heads.head, 'leaf', 'version') || !isHash(heads.head.leaf) || !isNumber(heads.head.version, 1)
    || !isNumber(heads.index, 0) || !isNumber(heads.place, 0) || !isPath(heads.path) || !isPath(heads.placePath) || !isLeaf(heads.leaf)
    || !has(heads.payload, 'checkpoint', 'entries', 'root', 'streams', ...counts) || !(counts.length === 0 || isNumber(heads.payload.losses, 1))
    || !(losses.length === 0 || (Array.isArray(heads.losses) && heads.losses.length > 0 && heads.losses.every(isLoss))) || !(heads.payload.checkpoint === null || isHash(heads.payload.checkpoint))
    || !isNumber(heads.payload.entries, 0) || !isNumber(heads.payload.streams, 0) || !isHash(heads.payload.root))
    throw new Unreadable('it has not the members of heads');
  return heads;
}

const isLoss = loss => has(loss, 'index', 'leaf', 'path', 'payload') && isNumber(loss.index, 0) && isLeaf(loss.leaf) && isPath(loss.path)
  && has(loss.payload, 'checkpoint', 'kept', 'lost', 'reason') && isHash(loss.payload.checkpoint) && isNumber(loss.payload.kept, 0) && isNumber(loss.payload.lost, 0) && isText(loss.payload.reason);

async function isInLedgerStream({ index, leaf, path, payload }, type, checkpoint) {
  return leaf.type === type && leaf.stream === '1ed9e400-0000-8000-8000-000000000000' && leaf.payload === await payloadDigest(payload)
    && await includes(await leafHash(utf8(canonical(leaf))), index, checkpoint.size, path, checkpoint.root);
}

async function areLossesSealed({ losses = [], payload }, checkpoint) {
  if (losses.length !== (payload.losses ?? 0)) return false;
  for (const [at, loss] of losses.entries())
    if (loss.index <= (losses[at - 1]?.index ?? -1) || !await isInLedgerStream(loss, 'loss-declared', checkpoint)) return false;
  return true;
}

async function areSealed(heads, manifest, checkpoint) {
  const { head, index, payload, place, placePath } = heads;
  return payload.entries === index && await isInLedgerStream(heads, 'heads-sealed', checkpoint)
    && await includes(await headHash(manifest.stream, head.version, head.leaf), place, payload.streams, placePath, payload.root);
}

// ── the command ─────────────────────────────────────────────────────────────────────────────────────────────────────

const exitCodes = { holds: 0, 'does-not-hold': 1, 'signer-unknown': 2 };
const sentences = {
  holds: 'This evidence holds.',
  'does-not-hold': 'This evidence does not hold.',
  'signer-unknown': 'This evidence is whole in itself, but its signer is unknown here: nobody you trust vouches for it.',
};

async function main(words) {
  const fs = await import('node:fs');
  const keysIn = file => fs.readFileSync(file, 'utf8').split('\n').map(line => line.trim()).filter(line => line !== '');
  const [packs, keys] = [[], []];
  let asJson = false;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--json') asJson = true;
    else if (word === '--key') keys.push(...keysIn(words.shift()));
    else if (word === '--trust') {
      const folder = words.shift();
      keys.push(...fs.readdirSync(folder).filter(name => name.endsWith('.vkey')).sort().flatMap(name => keysIn(`${folder}/${name}`)));
    } else packs.push(word);
  }
  if (packs.length !== 1) throw new Error('usage: node verify.mjs pack.zip [--key file] [--trust folder] [--json]');
  const report = await verify(new Uint8Array(fs.readFileSync(packs[0])), keys);
  if (asJson) console.log(JSON.stringify(report));
  else for (const line of [...report.faults.map(found => `✗ ${found.says}`), ...report.statements.map(held => `✓ ${held}`), '', sentences[report.verdict]]) console.log(line);
  return exitCodes[report.verdict];
}

if (node && process.argv[1] && import.meta.url === (await import('node:url')).pathToFileURL((await import('node:fs')).realpathSync(process.argv[1])).href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
