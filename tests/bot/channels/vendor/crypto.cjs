// The vendor's own cipher: seals or opens one text, as JSON on standard output.
const [action, token, key, timestamp, nonce, ...rest] = process.argv.slice(2);
const { encrypt, decrypt, getSignature } = require("@wecom/crypto");
if (action === "seal") {
  const [message, receiver] = rest;
  const encrypted = encrypt(key, message, receiver);
  console.log(JSON.stringify({ encrypted, signature: getSignature(token, timestamp, nonce, encrypted) }));
} else {
  const [encrypted] = rest;
  const { message, id } = decrypt(key, encrypted);
  console.log(JSON.stringify({ message, id, signature: getSignature(token, timestamp, nonce, encrypted) }));
}
