package org.iinkai.core.accounts;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.core.accounts.PasskeyMapper.Holder;
import org.iinkai.core.accounts.PasskeyMapper.StoredPasskey;

/** The stored passkeys as the library asks for them. A device knows an account by the bytes of its id. */
record Keyring(PasskeyMapper passkeys) implements CredentialRepository {

    static ByteArray handle(Id<?> account) {
        UUID id = UUID.fromString(account.toString());
        return new ByteArray(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String login) {
        return passkeys.credentials(login).stream()
                .map(credential -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(credential))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String login) {
        return passkeys.named(login).map(holder -> handle(holder.id()));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return account(handle).flatMap(passkeys::holder).map(Holder::login);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return passkeys.passkey(credential.getBase64Url())
                .map(Keyring::registered)
                .filter(found -> found.getUserHandle().equals(handle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return passkeys.passkey(credential.getBase64Url()).stream()
                .map(Keyring::registered)
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential registered(StoredPasskey passkey) {
        return RegisteredCredential.builder()
                .credentialId(bytes(passkey.credential()))
                .userHandle(handle(passkey.account()))
                .publicKeyCose(bytes(passkey.publicKey()))
                .signatureCount(passkey.signatures())
                .build();
    }

    private static Optional<Id<AccountRow>> account(ByteArray handle) {
        if (handle.size() != 2 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(Id.of(new UUID(bytes.getLong(), bytes.getLong()).toString()));
    }

    private static ByteArray bytes(String base64) {
        try {
            return ByteArray.fromBase64Url(base64);
        } catch (Base64UrlException e) {
            throw new IllegalStateException("a stored passkey is no Base64", e);
        }
    }
}
