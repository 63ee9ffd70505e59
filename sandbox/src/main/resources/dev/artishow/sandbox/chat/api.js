/** The way to the sandbox. The token stands in the address's fragment, which is never sent. */
const token = location.hash.slice(1);

export const hasToken = token.length > 0;

const headers = { Authorization: `Bearer ${token}` };

async function json(path, body) {
  const response = await fetch(path, body
    ? { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : { headers });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const people = () => json('/api/people');
export const commands = (person, channel) => json(`/api/commands?person=${person}&channel=${channel}`);
export const act = (body) => json('/api/acts', body);
export const faults = () => json('/api/faults');
export const orderFault = (body) => json('/api/faults', body);

const pictures = new Map();

/** An address of a file's bytes that this page alone can use. */
export function fileUrl(id) {
  if (!pictures.has(id)) {
    pictures.set(id, fetch(`/api/files/${id}`, { headers })
      .then((response) => response.ok ? response.blob() : Promise.reject(new Error(response.statusText)))
      .then((blob) => URL.createObjectURL(blob)));
  }
  return pictures.get(id);
}

/** Hands on all that a person sees, and then what changes, until `signal` ends it. */
export async function feed(person, signal, onNews) {
  const response = await fetch(`/api/feed?person=${person}`, { headers, signal });
  if (!response.ok) throw new Error(response.statusText);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      if (event.startsWith('data: ')) onNews(JSON.parse(event.slice(6)));
    }
  }
}

/** A file as acts carry it. */
export async function toSend(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return { name: file.name, data: btoa(text) };
}
