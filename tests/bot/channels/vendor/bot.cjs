// A bot on the vendor's own kit: it answers what it hears, greets who enters, and sends a file and a push.
const [wsUrl, botId, secret] = process.argv.slice(2);
const { WSClient } = require("@wecom/aibot-node-sdk");
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const client = new WSClient({ wsUrl, botId, secret, logger: silent, maxReconnectAttempts: 0 });

client.on("message.text", async (frame) => {
  const { chatid, from, text } = frame.body;
  if (text.content === "按钮") {
    await client.replyTemplateCard(frame, {
      card_type: "button_interaction", main_title: { title: "2号累计1800，对吗？" }, task_id: "t-1",
      button_list: [{ text: "对", key: "yes" }, { text: "不对", key: "no" }],
    });
    return;
  }
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
client.on("event.template_card_event", (frame) => {
  const { event_key, task_id } = frame.body.event.template_card_event;
  return client.updateTemplateCard(frame, {
    card_type: "text_notice", main_title: { title: `已选：${event_key}` }, card_action: { type: 0 }, task_id,
  });
});
client.on("event.enter_chat", (frame) =>
  client.replyWelcome(frame, { msgtype: "text", text: { content: "您好" } }));
client.on("event.disconnected_event", () => process.exit(0));
client.on("error", () => process.exit(1));
client.connect();
