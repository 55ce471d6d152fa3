"""The platform's cipher and signature (document 90968)."""

import secrets

from wechatpy.crypto.pkcs7 import PKCS7Encoder
from wechatpy.enterprise.crypto import PrpCrypto
from wechatpy.utils import WeChatSigner


def build_signature(*parts: str) -> str:
    """SHA-1 over the sorted parts, as hexadecimal (document 90968)."""
    signer = WeChatSigner()
    signer.add_data(*parts)
    return str(signer.signature)


class Cipher(PrpCrypto):  # type: ignore[misc]  # wechatpy carries no types
    """AES-256-CBC as WeCom uses it: iv = the key's first 16 bytes, padding to 32 bytes (document 90968)."""

    def get_random_string(self) -> bytes:
        return secrets.token_bytes(16)

    def encrypt_text(self, text: str, receiver: str) -> str:
        """16 random bytes, the length, the text and the receiver's id, encrypted, in base64."""
        return bytes(self.encrypt(text, receiver)).decode("ascii")

    def encrypt_bytes(self, plain: bytes) -> bytes:
        return bytes(self.cipher.encrypt(PKCS7Encoder.encode(plain)))

    def decrypt_bytes(self, secret: bytes) -> bytes:
        """Decrypt and take the padding off. Raises ValueError where the padding is not whole: a wrong key."""
        plain = bytes(self.cipher.decrypt(secret))
        count = plain[-1] if plain else 0
        if not 1 <= count <= 32 or plain[-count:] != bytes([count]) * count:
            raise ValueError("padding")
        return plain[:-count]
