// The page asks the server for ready-made pieces and puts them in place; every word in them is escaped there.
const group = document.body.dataset.group;
const at = (id) => document.getElementById(id);
const view = { me: document.body.dataset.first, room: group, version: "", quote: "", seen: new Map(), busy: false };

// The address remembers who and where one is, so that a reload stays there.
function readAddress() {
  const [me, room] = location.hash.slice(1).split("/").map(decodeURIComponent);
  if (me) view.me = me;
  if (room) view.room = room;
}

async function refresh({ force = false } = {}) {
  const state = await (await fetch(`/state?me=${encodeURIComponent(view.me)}`)).json();
  if (state.version === view.version && !force) return;
  const changed = state.version !== view.version;
  view.version = state.version;
  history.replaceState(null, "", `#${encodeURIComponent(view.me)}/${encodeURIComponent(view.room)}`);
  at("office").textContent = state.office;
  at("clock").textContent = state.clock;
  at("coming").textContent = state.coming;
  fillPeople(state.people);
  showWall(state.board, changed || force);
  await Promise.all([showRooms(), showChat()]);
}

function fillPeople(people) {
  const select = at("me");
  if (select.options.length !== people.length) {
    select.replaceChildren(...people.map((person) => new Option(`${person.name}　${person.unit}`, person.id)));
  }
  select.value = view.me;
}

function showWall(address, changed) {
  const frame = at("wall");
  at("open").href = address;
  if (!changed) return;
  let scroll = 0;
  try { scroll = frame.contentWindow.scrollY; } catch { scroll = 0; }
  frame.onload = () => frame.contentWindow.scrollTo(0, scroll);
  frame.src = address + currentFilters(frame);
}

function currentFilters(frame) {
  try { return frame.contentWindow.location.search; } catch { return ""; }
}

async function showRooms() {
  const words = await (await fetch(`/rooms?room=${encodeURIComponent(view.room)}`)).text();
  at("rooms").innerHTML = words;
  for (const room of at("rooms").querySelectorAll(".room")) {
    const { room: key, count, name, detail } = room.dataset;
    if (key === view.room) {
      view.seen.set(key, Number(count));
      at("title").textContent = key === group ? `${name}（${detail}）` : `${name} 与 小图`;
    } else if (Number(count) > (view.seen.get(key) ?? 0)) {
      room.classList.add("unread");
      room.querySelector(".face").dataset.unread = Number(count) - (view.seen.get(key) ?? 0);
    }
    room.addEventListener("click", () => enter(key));
  }
}

async function showChat() {
  const words = await (await fetch(`/chat?room=${encodeURIComponent(view.room)}&me=${encodeURIComponent(view.me)}`)).text();
  const piece = document.createElement("template");
  piece.innerHTML = words;
  at("hints").replaceChildren(...piece.content.querySelector(".hints").children);
  at("bubbles").replaceChildren(piece.content.querySelector(".list"));
  at("bubbles").scrollTop = at("bubbles").scrollHeight;
  at("mention").hidden = view.room !== group;
  at("attach").hidden = view.room === group;
}

async function enter(key) {
  view.room = key;
  if (key !== group) view.me = key;
  cite("");
  showTab("chat");
  await refresh({ force: true });
}

async function act(name, fields) {
  if (view.busy) return;
  view.busy = true;
  document.body.classList.add("busy");
  try {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    const answer = await fetch(`/${name}`, { method: "POST", body, headers: { "X-Guatu-Demo": "1" } });
    const { me, room, note } = await answer.json();
    if (name === "restart" || name === "import") view.seen.clear();
    if (me) view.me = me;
    if (room) view.room = room;
    if (note) at("note").textContent = note;
    await refresh({ force: true });
  } catch {
    at("note").textContent = "试用程序没有应答，请看启动它的窗口。";
  } finally {
    view.busy = false;
    document.body.classList.remove("busy");
  }
}

async function send(text) {
  if (!text.trim()) return;
  const addressed = view.room !== group || text.includes("@小图") ? text : `@小图 ${text}`;
  at("text").value = "";
  const quote = view.quote;
  cite("");
  await act("say", { me: view.me, room: view.room, text: addressed, quote });
}

function cite(words) {
  view.quote = words;
  at("quoted").hidden = !words;
  at("quoted").querySelector("span").textContent = words.split("\n")[0];
}

function showTab(tab) {
  document.body.dataset.tab = tab;
}

at("form").addEventListener("submit", (event) => { event.preventDefault(); send(at("text").value); });
at("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(at("text").value); }
});
at("mention").addEventListener("click", () => { at("text").value = `@小图 ${at("text").value}`; at("text").focus(); });
at("quoted").querySelector("button").addEventListener("click", () => cite(""));
at("me").addEventListener("change", () => enter(view.room === group ? (view.me = at("me").value, group) : at("me").value));
at("attach").addEventListener("click", () => at("file").click());
at("own").addEventListener("click", () => at("chart").click());
at("file").addEventListener("change", (event) => upload("file", event.target));
at("chart").addEventListener("change", (event) => upload("import", event.target));
at("hints").addEventListener("click", (event) => { if (event.target.closest("button")) send(event.target.textContent); });
at("bubbles").addEventListener("click", (event) => {
  if (event.target.matches(".cite")) cite(event.target.closest(".body").querySelector(".bubble").textContent);
});
for (const button of document.querySelectorAll("[data-act]")) {
  button.addEventListener("click", () => act(button.dataset.act, { to: button.dataset.to ?? "" }));
}
for (const button of document.querySelectorAll(".tabs button")) {
  button.addEventListener("click", () => showTab(button.dataset.tab));
}

async function upload(name, input) {
  const file = input.files[0];
  input.value = "";
  if (file) await act(name, { me: view.me, file });
}

readAddress();
refresh({ force: true });
setInterval(() => { if (!view.busy && !document.hidden) refresh().catch(() => {}); }, 2000);
