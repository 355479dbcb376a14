package cdp.identity.vault;

import cdp.identity.Signatures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

@Component
class DerivedSignatures implements Signatures {
    private final MasterKey master;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    DerivedSignatures(MasterKey master) {
        this.master = master;
    }

    @Override
    public byte[] sign(String purpose, String text) {
        return Hmac.sha256(keys.computeIfAbsent(purpose, named -> master.derive("sign " + named, "HmacSHA256")), text);
    }
}
