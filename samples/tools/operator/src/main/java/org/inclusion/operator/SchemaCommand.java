package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.inclusion.jpa.InclusionSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The tables themselves. */
@Command(name = "schema", description = "Creates, looks at, upgrades or removes the tables.")
final class SchemaCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    SchemaCommand() {}

    @Command(
            name = "create",
            description =
                    "Creates the tables where there are none. Filled tables of an older release stay as they are.")
    int create(@Mixin DatabaseOptions database) {
        try (EntityManagerFactory factory = database.openOrMake()) {
            return tell(factory, InclusionSchema::create);
        }
    }

    @Command(name = "verify", description = "Says whether the tables are those of this release.")
    int verify(@Mixin DatabaseOptions database) {
        try (EntityManagerFactory factory = database.open()) {
            return tell(factory, InclusionSchema::verify);
        }
    }

    @Command(
            name = "upgrade",
            description = "Brings the tables to this release, with all that is in them. Back the database up first.")
    int upgrade(@Mixin DatabaseOptions database) {
        try (EntityManagerFactory factory = database.open()) {
            return tell(factory, InclusionSchema::upgrade);
        }
    }

    @Command(
            name = "drop",
            description =
                    "Removes every table of inclusion with all that is in it, and nothing else. There is no way back.")
    int drop(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--learners",
                            required = true,
                            paramLabel = "N",
                            description = "How many learners' records are to be destroyed: what schema verify says.")
                    long learners) {
        try (EntityManagerFactory factory = database.open()) {
            InclusionSchema schema = InclusionSchema.of(factory);
            try {
                schema.drop(learners);
            } catch (IllegalStateException e) {
                throw new WrongUseException(String.valueOf(e.getMessage()));
            }
            spec.commandLine().getOut().println("removed");
            return Operator.RIGHT;
        }
    }

    private int tell(EntityManagerFactory factory, Consumer<InclusionSchema> work) {
        InclusionSchema schema = InclusionSchema.of(factory);
        try {
            work.accept(schema);
        } catch (IllegalStateException e) {
            throw new NotRightException(String.valueOf(e.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        new ResultTable()
                .row("schema", "right")
                .row("learners", schema.learners())
                .print(out);
        return Operator.RIGHT;
    }
}
