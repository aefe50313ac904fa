package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.command.CommandScope;
import liquibase.exception.CommandExecutionException;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.schema.SchemaScript;
import org.junit.jupiter.api.Test;

/** A host with Liquibase includes one file, and has the tables of this release. */
abstract class LiquibaseContract {

    private static final String CHANGELOG = "org/inclusion/jpa/schema/changelog.xml";

    private static final Pattern FILE = Pattern.compile("path=\"([^\"]+)\"");

    private final TestDatabase database;

    LiquibaseContract(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theTablesAreThoseOfThisRelease() throws CommandExecutionException {
        String url = database.emptyUrl();
        update(url, Map.of());
        update(url, Map.of());
        try (EntityManagerFactory factory = Databases.unit(url, Map.of())) {
            InclusionSchema.of(factory).verify();
            Stores stores = JpaStores.on(factory);
            LearnerId learner = TestStores.someone();
            TestStores.record(stores, learner, "e");
            assertThat(TestStores.ids(stores, learner), contains("e"));
            InclusionSchema.of(factory).drop(1);
            assertThat(FrozenRows.tables(url), is(List.of()));
        }
    }

    @Test
    void itMakesTheTablesThatTheLibraryMakesItself() throws CommandExecutionException {
        String url = database.emptyUrl();
        update(url, Map.of());
        List<String> tables = FrozenRows.tables(url);
        String other = database.emptyUrl();
        try (EntityManagerFactory factory = Databases.unit(other, Map.of())) {
            InclusionSchema.of(factory).create();
        }
        assertThat(FrozenRows.tables(other), equalTo(tables));
    }

    @Test
    void itHasEveryScriptOfThisReleaseInItsOrder() {
        List<String> files = FILE.matcher(FrozenRows.text("schema/changelog.xml"))
                .results()
                .map(found -> "org/inclusion/jpa/schema/" + found.group(1))
                .filter(file -> file.contains("/" + database.folder() + "/"))
                .toList();
        List<String> released = SchemaScript.RELEASED.stream()
                .map(script -> script.resource().formatted(database.folder()))
                .toList();
        assertThat(files, equalTo(released));
    }

    /** Runs the changelog as Liquibase's command line does. */
    static void update(String url, Map<String, String> more) throws CommandExecutionException {
        CommandScope update = new CommandScope("update")
                .addArgumentValue("changelogFile", CHANGELOG)
                .addArgumentValue("url", url);
        more.forEach(update::addArgumentValue);
        update.execute();
    }
}
