package org.inclusion.operator;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.inclusion.jpa.JpaStores;
import org.inclusion.lti.EntranceSecrets;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformPerson;
import org.inclusion.lti.RegisteredPlatforms;
import org.inclusion.lti.check.Finding;
import org.inclusion.lti.check.Finding.Verdict;
import org.inclusion.lti.jpa.JpaLtiStores;
import org.inclusion.lti.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers and checks the platforms whose people come in by LTI, and looks after the keys. */
@Command(
        name = "lti",
        description = "Registers and checks the platforms whose people come in (LTI 1.3), and looks after the keys.")
final class LtiCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    LtiCommand() {}

    @Command(
            name = "register",
            description = {
                "Registers a platform by hand. Servers may run, and know it ten seconds later.",
                "Exit code 1 if it is registered already, and --replace is not given."
            })
    int register(
            @Mixin DatabaseOptions database,
            @Mixin PlatformOptions settings,
            @Option(
                            names = "--issuer",
                            required = true,
                            paramLabel = "URL",
                            description = "What the platform calls itself: its platform id, or issuer.")
                    String issuer,
            @Option(
                            names = "--client-id",
                            required = true,
                            paramLabel = "ID",
                            description = "What the platform calls this library.")
                    String clientId,
            @Option(
                            names = "--authorization",
                            required = true,
                            paramLabel = "URL",
                            description = "The platform's authentication request URL.")
                    URI authorization,
            @Option(
                            names = "--token",
                            required = true,
                            paramLabel = "URL",
                            description = "The platform's access token URL.")
                    URI token,
            @Option(
                            names = "--keys",
                            required = true,
                            paramLabel = "URL",
                            description = "The platform's public keyset URL.")
                    URI keys,
            @Option(
                            names = "--deployment",
                            paramLabel = "ID",
                            description = "A deployment whose people may come in; several times for several.")
                    Set<String> deployments,
            @Option(names = "--replace", description = "Replaces the registration that is there.") boolean replace) {
        Platform platform = platform(issuer, clientId, authorization, token, keys, deployments, settings);
        return with(database, stores -> {
            boolean done = stores.transactions()
                    .run(tx -> stores.platforms().add(tx, platform)
                            || (replace && stores.platforms().replace(tx, platform)));
            if (!done) {
                throw new NotRightException(
                        "registered already, and nothing was changed: --replace replaces it (" + platform.id() + ")");
            }
            new ResultTable()
                    .row("registered", platform.id())
                    .print(spec.commandLine().getOut());
            return Operator.RIGHT;
        });
    }

    private static Platform platform(
            String issuer,
            String clientId,
            URI authorization,
            URI token,
            URI keys,
            Set<String> deployments,
            PlatformOptions settings) {
        try {
            return new Platform(
                    issuer,
                    clientId,
                    authorization,
                    token,
                    keys,
                    deployments == null ? Set.of() : new LinkedHashSet<>(deployments),
                    settings.read());
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    @Command(
            name = "offer",
            description = {
                "Makes an address with which a platform registers itself, once, within seven days.",
                "Its administrator pastes it where the platform asks for a registration URL."
            })
    int offer(
            @Mixin DatabaseOptions database,
            @Mixin KeyOptions key,
            @Mixin PlatformOptions settings,
            @Option(
                            names = "--entrance",
                            required = true,
                            paramLabel = "URL",
                            description = "Where the entrance is: https://portail.example.org/lti/")
                    URI entrance,
            @Option(
                            names = "--platform",
                            required = true,
                            paramLabel = "URL",
                            description = "An address of the platform; the origin counts.")
                    URI platform) {
        return with(database, key, stores -> {
            EntranceSecrets secrets = secrets(stores, database, key);
            try {
                spec.commandLine().getOut().println(secrets.registrationAddress(entrance, platform, settings.read()));
            } catch (IllegalArgumentException e) {
                throw new WrongUseException(String.valueOf(e.getMessage()));
            }
            return Operator.RIGHT;
        });
    }

    @Command(
            name = "list",
            description = "Says which platforms are registered: id, issuer, client id, structure, deployments.")
    int list(@Mixin DatabaseOptions database) {
        return with(database, stores -> {
            PrintWriter out = spec.commandLine().getOut();
            new RegisteredPlatforms(stores).all().forEach(platform -> out.println(line(platform)));
            return Operator.RIGHT;
        });
    }

    @Command(
            name = "check",
            description = {
                "Asks a platform and the entrance what launches, choices and grades need.",
                "These are clock, keys, token, return address, origins and deployments. Run it where the",
                "servers run. Each line says what is right, what is wrong and which setting mends it, or what",
                "has to be looked at.",
                "Exit code 1 if something is wrong, or if there is no such platform."
            })
    int check(
            @Mixin DatabaseOptions database,
            @Mixin KeyOptions key,
            @Option(
                            names = "--entrance",
                            required = true,
                            paramLabel = "URL",
                            description = "Where the entrance is: https://portail.example.org/lti/")
                    URI entrance,
            @Parameters(paramLabel = "PLATFORM", description = "The id that list says.") String platform) {
        return with(database, key, stores -> {
            Platform registered = new RegisteredPlatforms(stores)
                    .find(platform)
                    .orElseThrow(() -> new NotRightException("there is no platform with this id: " + platform));
            try {
                return tell(secrets(stores, database, key).check(registered, entrance));
            } catch (IllegalArgumentException e) {
                throw new WrongUseException(String.valueOf(e.getMessage()));
            }
        });
    }

    private int tell(List<Finding> findings) {
        findings.forEach(finding -> spec.commandLine()
                .getOut()
                .printf("%-6s  %-15s  %s%n", word(finding.verdict()), finding.subject(), finding.text()));
        return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG)
                ? Operator.NOT_RIGHT
                : Operator.RIGHT;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case UNSEEN -> "look";
        };
    }

    private static String line(Platform platform) {
        return String.join(
                " ",
                platform.id(),
                platform.issuer(),
                platform.clientId(),
                platform.settings().structure(),
                String.join(",", new TreeSet<>(platform.deployments())));
    }

    @Command(
            name = "deployment",
            description = "Lets the people of one more deployment in. Exit code 1 if there is no such platform.")
    int deployment(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "PLATFORM", description = "The id that list says.") String platform,
            @Parameters(paramLabel = "DEPLOYMENT", description = "The platform's id of the deployment.")
                    String deployment) {
        return with(
                database,
                stores -> tell("changed", new RegisteredPlatforms(stores).addDeployment(platform, deployment)));
    }

    @Command(
            name = "person",
            description = {
                "Says by which id the library knows a person of a platform.",
                "operator move needs it where an account, a deployment or a platform's address has changed."
            })
    int person(
            @Mixin DatabaseOptions database,
            @Mixin KeyOptions key,
            @Option(
                            names = "--issuer",
                            required = true,
                            paramLabel = "URL",
                            description = "What the platform calls itself, or called itself.")
                    String issuer,
            @Option(
                            names = "--deployment",
                            required = true,
                            paramLabel = "ID",
                            description = "The platform's id of the deployment.")
                    String deployment,
            @Option(
                            names = "--person",
                            required = true,
                            paramLabel = "SUB",
                            description = "The platform's id of the person (sub).")
                    String person) {
        return with(database, key, stores -> {
            EntranceSecrets secrets = secrets(stores, database, key);
            try {
                PlatformPerson named = new PlatformPerson(issuer, deployment, person);
                spec.commandLine().getOut().println(secrets.learner(named).value());
            } catch (IllegalArgumentException e) {
                throw new WrongUseException(String.valueOf(e.getMessage()));
            }
            return Operator.RIGHT;
        });
    }

    @Command(
            name = "remove",
            description = {
                "Removes a platform: its people come in no more, and what they learned stays.",
                "Exit code 1 if there is no such platform."
            })
    int remove(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "PLATFORM", description = "The id that list says.") String platform) {
        return with(database, stores -> tell("removed", new RegisteredPlatforms(stores).remove(platform)));
    }

    @Command(
            name = "rotate",
            description = {
                "Makes a new key with which the library signs what it sends to platforms. Servers may run.",
                "It is published within a minute and signs after an hour. The key before it is removed by the",
                "first run that comes more than a month later."
            })
    int rotate(@Mixin DatabaseOptions database, @Mixin KeyOptions key) {
        return with(database, key, stores -> {
            new ResultTable()
                    .row("new key", secrets(stores, database, key).rotateKeys())
                    .print(spec.commandLine().getOut());
            return Operator.RIGHT;
        });
    }

    private static EntranceSecrets secrets(LtiStores stores, DatabaseOptions database, KeyOptions key) {
        try {
            return new EntranceSecrets(stores, key.read(database), key.former(database), InstantSource.system());
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private int tell(String done, boolean isDone) {
        new ResultTable().row(done, isDone ? 1 : 0).print(spec.commandLine().getOut());
        return isDone ? Operator.RIGHT : Operator.NOT_RIGHT;
    }

    private static int with(DatabaseOptions database, Function<LtiStores, Integer> work) {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            return work.apply(JpaLtiStores.on(factory));
        }
    }

    /** As the other method; a key that the database does not know is refused. */
    private static int with(DatabaseOptions database, KeyOptions key, Function<LtiStores, Integer> work) {
        try (EntityManagerFactory factory = database.open()) {
            Checking.requireSchema(factory);
            key.open(database, JpaStores.on(factory)).close();
            return work.apply(JpaLtiStores.on(factory));
        }
    }
}
