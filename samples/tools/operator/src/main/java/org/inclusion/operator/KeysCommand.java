package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.key.KeyNeed;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KnownKey;
import org.inclusion.key.TrustKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the keys of the host that the database knows, and changes that on a person's word. */
@Command(
        name = "keys",
        description = {
            "Lists the keys that the database knows, or changes that on a person's word.",
            "Of each: purpose, key id, since when it is the current one, and how many tombstones and moves",
            "need it. A key id says nothing about the key. Servers may run.",
            "trust makes a key the current one of its purpose, whatever the database knew. An installation",
            "key takes over the tombstones and moves from before key ids.",
            "forget removes a key that is lost, with the tombstones and moves that nobody can read without",
            "it: what comes late of these people is recorded again."
        })
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "trust or forget; without it, lists.")
    private @Nullable String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY-ID", description = "With forget: the key id, as listed.")
    private @Nullable String keyId;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            defaultValue = "installation",
            description = "installation, login or journal; by default installation.")
    private String purpose = "installation";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "With trust: the file with the key. Its first line is the key in hexadecimal digits; that of the journal is "
                            + "as openssl writes it. Else the installation key is that of the environment, "
                            + "$INCLUSION_INSTALLATION_KEY.")
    private @Nullable GivenFile keyFile;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    KeysCommand() {}

    @Override
    public Integer call() {
        KeyPurpose of = purpose();
        if (keyFile != null && !"trust".equals(action)) {
            throw new WrongUseException("keys reads --key-file with trust alone: " + keyFile);
        }
        String trusted = "trust".equals(action) ? idOfFile(of) : null;
        if (action != null && trusted == null && (!action.equals("forget") || keyId == null)) {
            throw new WrongUseException("keys takes nothing, trust, or forget with a key id, not " + action);
        }
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion =
                    Inclusion.builder().stores(JpaStores.on(factory)).build()) {
                PrintWriter out = spec.commandLine().getOut();
                if (trusted != null) {
                    int rows = inclusion.trustKeys().trust(of, trusted);
                    new ResultTable().row("trusted " + trusted, rows).print(out);
                } else if (keyId != null) {
                    forget(inclusion.trustKeys(), of, keyId, out);
                } else {
                    list(inclusion.trustKeys(), out);
                }
                return Operator.RIGHT;
            }
        }
    }

    private static void forget(TrustKeys keys, KeyPurpose of, String id, PrintWriter out) {
        boolean isKnown = keys.known().stream()
                .anyMatch(key -> key.purpose() == of && key.id().equals(id));
        boolean isNeeded = keys.needs().stream().anyMatch(need -> need.keyId().equals(id));
        if (id.isEmpty() || (!isKnown && !(of == KeyPurpose.INSTALLATION && isNeeded))) {
            throw new NotRightException("the database knows no such key: " + id);
        }
        new ResultTable().row("forgotten " + id, keys.forget(of, id)).print(out);
    }

    /** A line for each key that is known, and for each that is only needed. */
    private static void list(TrustKeys keys, PrintWriter out) {
        Map<String, KeyNeed> needs = new HashMap<>();
        keys.needs().forEach(need -> needs.put(need.keyId(), need));
        for (KnownKey key : keys.known()) {
            KeyNeed need = key.purpose() == KeyPurpose.INSTALLATION ? needs.remove(key.id()) : null;
            out.println(line(key.purpose(), key.id(), "since " + key.since(), need));
        }
        List<String> unknown = needs.keySet().stream().sorted().toList();
        unknown.forEach(id -> out.println(
                line(KeyPurpose.INSTALLATION, id.isEmpty() ? "(no key id)" : id, "not known", needs.get(id))));
    }

    private static String line(KeyPurpose purpose, String id, String state, @Nullable KeyNeed need) {
        return purpose.name().toLowerCase(Locale.ROOT) + " " + id + " " + state
                + (need == null ? "" : "; needed by " + need.inWords());
    }

    /** Before any other key is known, a person's word makes one; where one is, it has to be that one. */
    static void trustFirst(JpaStores stores, String id) {
        try (Inclusion inclusion = Inclusion.builder().stores(stores).build()) {
            List<String> known = inclusion.trustKeys().known().stream()
                    .filter(key -> key.purpose() == KeyPurpose.INSTALLATION)
                    .map(KnownKey::id)
                    .toList();
            if (known.isEmpty() || known.get(known.size() - 1).equals(id)) {
                inclusion.trustKeys().trust(KeyPurpose.INSTALLATION, id);
            }
        }
    }

    private KeyPurpose purpose() {
        try {
            return KeyPurpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--purpose is installation, login or journal, not " + purpose);
        }
    }

    private String idOfFile(KeyPurpose of) {
        if (of == KeyPurpose.JOURNAL && keyFile != null) {
            return JournalKeyOptions.read(keyFile).id();
        }
        String digits = keyFile == null && of != KeyPurpose.INSTALLATION
                ? null
                : database.secret(keyFile, KeyOptions.KEY, of.name().toLowerCase(Locale.ROOT) + " key");
        if (digits == null) {
            throw new WrongUseException("trust needs the key: use --key-file");
        }
        byte[] key = KeyOptions.bytes(digits);
        if (key.length < 32) {
            throw new WrongUseException("the key has " + key.length + " bytes; it needs 32 or more");
        }
        return of.idOf(key);
    }
}
