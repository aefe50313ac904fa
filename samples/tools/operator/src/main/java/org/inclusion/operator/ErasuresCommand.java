package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.inclusion.privacy.ErasureReceipt;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps who was erased outside the database, and erases again after a restore. */
@Command(
        name = "erasures",
        description = "Keeps outside the database who was erased, and erases them again after a restore.")
final class ErasuresCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    ErasuresCommand() {}

    @Command(
            name = "export",
            description =
                    "Writes the tombstones of those who were erased: a keyed hash, two times and a key id on each line.")
    int export(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "FILE", description = "Where to. Nothing may be there yet.") Path file)
            throws IOException {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            long[] written = {0};
            try (Inclusion inclusion =
                            Inclusion.builder().stores(JpaStores.on(factory)).build();
                    BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                inclusion.eraseLearners().tombstones(tombstone -> {
                    write(out, tombstone);
                    written[0]++;
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            new ResultTable()
                    .row("tombstones", written[0])
                    .print(spec.commandLine().getOut());
            return Operator.RIGHT;
        }
    }

    private static void write(BufferedWriter out, Tombstone tombstone) {
        try {
            out.write((tombstone.subject() + " " + tombstone.erasedAt() + " " + tombstone.keptUntil() + " "
                                    + tombstone.keyId())
                            .strip()
                    + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Command(
            name = "replay",
            description = {
                "Erases again, after a restore, everybody whom the backup brought back.",
                "Run it before the first user comes back. Stopped or failed, the same command goes on.",
                "A file that needs a key which is not given is refused, and nothing is done."
            })
    int replay(
            @Mixin DatabaseOptions database,
            @Mixin KeyOptions key,
            @Option(
                            names = "--trust-key",
                            description =
                                    "Says that the key of --key-file made the tombstones without a key id, in the file and in the "
                                            + "database. Export has written key ids since schema 3.")
                    boolean trust,
            @Parameters(paramLabel = "FILE", description = "What export wrote before the restore.") GivenFile file) {
        List<Tombstone> read = read(file);
        List<String> ids = key.ids(database);
        List<Tombstone> tombstones = given(read, ids, trust, file);
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            JpaStores stores = JpaStores.on(factory);
            if (trust) {
                KeysCommand.trustFirst(stores, ids.get(0));
            }
            try (Inclusion inclusion = key.open(database, stores)) {
                List<ErasureReceipt> receipts = inclusion
                        .eraseLearners()
                        .replay(tombstones, learners -> !database.stop().isWanted());
                EraseCommand.tell(receipts, spec.commandLine().getOut());
            } catch (StoreUnavailableException | RetryableException e) {
                throw new EndedEarlyException("ended; begin again: the same command goes on", e);
            }
        }
        if (database.stop().isWanted()) {
            throw new Stop.StoppedException("stopped; begin again: the same command goes on");
        }
        return Operator.RIGHT;
    }

    /** Asked before the database: a first key becomes known there, and a wrong one must not. */
    private static List<Tombstone> given(List<Tombstone> read, List<String> ids, boolean trust, GivenFile file) {
        List<Tombstone> tombstones =
                trust ? read.stream().map(one -> one.claimedBy(ids.get(0))).toList() : read;
        Set<String> unknown = new TreeSet<>();
        tombstones.stream()
                .map(Tombstone::keyId)
                .filter(id -> !ids.contains(id))
                .forEach(unknown::add);
        if (unknown.remove("")) {
            throw new WrongUseException(file + " has tombstones without a key id, and nothing says that the key "
                    + ids.get(0) + " made them: if it did, say so with --trust-key; nothing was done");
        }
        if (!unknown.isEmpty()) {
            throw new WrongUseException(file + " needs the installation keys " + unknown + ", and those given are "
                    + ids + ": use --key-file and --former-key-file; nothing was done");
        }
        return tombstones;
    }

    private static List<Tombstone> read(GivenFile file) {
        List<Tombstone> tombstones = new ArrayList<>();
        file.lines((line, number) -> {
            String[] parts = line.split(" ", -1);
            try {
                tombstones.add(new Tombstone(
                        parts[0], Instant.parse(parts[1]), Instant.parse(parts[2]), parts.length > 3 ? parts[3] : ""));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw new WrongUseException(file + ", line " + number + ": no tombstone; nothing was done");
            }
        });
        return tombstones;
    }
}
