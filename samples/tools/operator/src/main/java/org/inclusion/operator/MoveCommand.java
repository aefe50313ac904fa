package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.jpa.JpaStores;
import org.inclusion.privacy.MoveLearners;
import org.inclusion.privacy.MoveLearners.Request;
import org.inclusion.privacy.MoveReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes two ids of one person one. */
@Command(
        name = "move",
        description = {
            "Makes two ids of one learner one: one person asks, another confirms. Servers may run.",
            "A host that needs a callback calls inclusion.moveLearners(). Atomic."
        })
final class MoveCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private KeyOptions key;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "ID",
            description = "The id that she leaves. Nobody has it afterwards.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "ID",
            description = "The id that everything of her has afterwards. It need not be known.")
    private String to = "";

    @Option(
            names = "--structure",
            required = true,
            paramLabel = "ID",
            description = "The structure under which it is noted in the journal.")
    private String structure = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "ID",
            description = "The id of the person who asks or confirms.")
    private String by = "";

    @Option(
            names = "--confirm",
            description = "Confirms what another person asked for in the last seven days, and moves everything.")
    private boolean confirm;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    MoveCommand() {}

    @Override
    public Integer call() {
        Request request = request();
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            try (Inclusion inclusion = key.open(database, JpaStores.on(factory))) {
                return confirm ? confirm(inclusion, request) : ask(inclusion.moveLearners(), request);
            }
        }
    }

    private Request request() {
        LearnerId left = LearnerOptions.id(from);
        LearnerId next = LearnerOptions.id(to);
        try {
            return new Request(left, next, structure, by);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private int ask(MoveLearners moves, Request request) {
        Instant until = done(moves.ask(request));
        spec.commandLine().getOut().println("asked; another person confirms it until " + until);
        return Operator.RIGHT;
    }

    private int confirm(Inclusion inclusion, Request request) {
        MoveReceipt receipt = done(inclusion.moveLearners().confirm(request));
        new ResultTable()
                .row("evidence", receipt.evidence())
                .row("twice", receipt.twice())
                .row("renamed", receipt.renamed())
                .print(spec.commandLine().getOut());
        return Operator.RIGHT;
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new NotRightException(said(refusal));
        });
    }

    private static String said(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> "nobody asked for this in the last seven days; nothing was moved";
            case FORBIDDEN -> "the person who asked cannot confirm: another must; nothing was moved";
            default -> "the erasure of one of the two is requested; nothing was moved";
        };
    }
}
