// Sends requests to the workshop's server (JSON under /api/). A refusal becomes an Error with its message.

async function call(path, body) {
  const response = await fetch(`/api/${path}`, body && {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { status: response.status, value: answer.value });
  return answer;
}

const query = (values) => new URLSearchParams(values).toString();

export const server = {
  overview: () => call("overview"),
  details: () => call("details"),
  screen: (id, language, sample) => call(`screen?${query({ id, language, ...sample })}`),
  text: (language, key) => call(`text?${query({ language, key })}`),
  patch: () => call("patch"),
  attempt: (draft) => call("try", draft),
  save: (text) => call("save", text),
  undo: (person) => call("undo", { person }),
  find: (place) => call("find", place),
};
