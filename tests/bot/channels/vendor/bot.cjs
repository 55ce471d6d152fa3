// A bot on the vendor's own kit: it answers what it hears, greets who enters, and sends a file and a push.
const [wsUrl, botId, secret] = process.argv.slice(2);
const { WSClient } = require("@wecom/aibot-node-sdk");
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const client = new WSClient({ wsUrl, botId, secret, logger: silent, maxReconnectAttempts: 0 });

client.on("message.text", async (frame) => {
  const { chatid, from, text } = frame.body;
  await client.replyStream(frame, "stream-1", "正在查", false);
  await client.replyStream(frame, "stream-1", `答：${text.content}`, true);
  const file = Buffer.alloc(600 * 1024, "x");
  const { media_id } = await client.uploadMedia(file, { type: "file", filename: "report.docx" });
  await client.sendMediaMessage(chatid || from.userid, "file", media_id);
  await client.sendMessage(chatid || from.userid, { msgtype: "markdown", markdown: { content: "推送" } });
});
client.on("message.file", async (frame) => {
  const { url, aeskey } = frame.body.file;
  const { buffer, filename } = await client.downloadFile(url, aeskey);
  await client.replyStream(frame, "stream-2", `${filename}：${buffer.length}`, true);
});
client.on("event.enter_chat", (frame) =>
  client.replyWelcome(frame, { msgtype: "text", text: { content: "您好" } }));
client.on("event.disconnected_event", () => process.exit(0));
client.on("error", () => process.exit(1));
client.connect();
