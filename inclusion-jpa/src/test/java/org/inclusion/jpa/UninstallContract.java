package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.inclusion.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The contract of a removal: every table of the library's goes, and none of the host's. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class UninstallContract {

    private String url;
    private EntityManagerFactory factory;

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    /** The folder of the database's scripts. */
    protected abstract String folder();

    @BeforeEach
    void fill() {
        url = emptyUrl();
        factory = unit(url);
        InclusionSchema.of(factory).create();
        Stores stores = JpaStores.on(factory);
        TestStores.useEverywhere(stores);
        TestStores.useEverywhere(stores);
        FrozenRows.run(
                url,
                "create table inclusions_of_the_host (word varchar(9)); insert into inclusions_of_the_host values ('stays')");
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void theScriptLeavesOnlyWhatIsTheHosts() {
        String script = FrozenRows.text("uninstall/" + folder() + ".sql");
        FrozenRows.run(url, script);
        nothingOfOursIsLeft();
        FrozenRows.run(url, script);
        InclusionSchema.of(factory).create();
        assertThat(InclusionSchema.of(factory).learners(), is(0L));
    }

    @Test
    void whoDropsItKnowsHowMuchIsDestroyed() {
        InclusionSchema schema = InclusionSchema.of(factory);
        assertThat(schema.learners(), is(2L));
        for (long wrong : new long[] {0, 1, 3, -2}) {
            IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> schema.drop(wrong));
            assertThat(refusal.getMessage(), containsString("keeps the records of 2 learners"));
        }
        schema.verify();
        assertThat(FrozenRows.lines(url, "inclusion_evidence"), hasSize(2));
        schema.drop(2);
        nothingOfOursIsLeft();
        schema.drop(0);
    }

    @Test
    void aRemovalThatWasCutShortIsFinishedAndNothingIsBuiltOnWhatIsLeft() {
        InclusionSchema schema = InclusionSchema.of(factory);
        String[] statements = FrozenRows.text("uninstall/" + folder() + ".sql")
                .replaceAll("(?m)^--.*$", "")
                .strip()
                .split(";\\s*", -1);
        for (int i = 0; i < statements.length; i++) {
            FrozenRows.run(url, statements[i]);
            if (FrozenRows.tables(url).contains("inclusion_learner")) {
                assertThat("whoever goes on knows how many, after " + statements[i], schema.learners(), is(2L));
                for (Executable building : List.<Executable>of(schema::create, schema::upgrade)) {
                    IllegalStateException refusal = assertThrows(IllegalStateException.class, building);
                    assertThat(refusal.getMessage(), containsString("a removal was cut short"));
                    assertThat(refusal.getMessage(), containsString("drop(2)"));
                }
            }
        }
        nothingOfOursIsLeft();
        schema.create();
        FrozenRows.run(url, statements[0]);
        schema.drop(0);
        nothingOfOursIsLeft();
    }

    private void nothingOfOursIsLeft() {
        List<String> left = FrozenRows.tables(url);
        assertThat(left, hasItem("inclusions_of_the_host"));
        assertThat(left.stream().filter(table -> table.startsWith("inclusion_")).toList(), empty());
        assertThat(FrozenRows.lines(url, "inclusions_of_the_host"), hasSize(1));
    }
}
