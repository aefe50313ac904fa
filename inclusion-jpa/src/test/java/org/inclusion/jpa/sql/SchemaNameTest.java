package org.inclusion.jpa.sql;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a statement are tables of ours. */
class SchemaNameTest {

    private final SchemaName schema = SchemaName.of("formation");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select a from inclusion_look where b = ?1 | select a from formation.inclusion_look where b = ?1
            delete from inclusion_a where inclusion_a.x < 1 | delete from formation.inclusion_a where formation.inclusion_a.x < 1
            insert into inclusion_a (x) select y from (inclusion_b) | insert into formation.inclusion_a (x) select y from (formation.inclusion_b)
            create index inclusion_a_x on inclusion_a (x) | create index inclusion_a_x on formation.inclusion_a (x)
            create unique index if not exists inclusion_a_x on inclusion_a (x) | create unique index if not exists inclusion_a_x on formation.inclusion_a (x)
            drop table if exists "inclusion_schema_history" | drop table if exists formation."inclusion_schema_history"
            drop table if exists `inclusion_schema_history` | drop table if exists formation.`inclusion_schema_history`
            select 'inclusion_a' from theirs_inclusion_a | select 'inclusion_a' from theirs_inclusion_a
            select x from formation.inclusion_a | select x from formation.inclusion_a
            select id from inclusions_of_the_host | select id from inclusions_of_the_host
            """)
    void tablesAreQualifiedAndNothingElse(String statement, String qualified) {
        assertThat(schema.inThisSchema(statement), equalTo(qualified));
    }

    @Test
    void whereAnIndexIsQualifiedTooItIsSoOnce() {
        String statement = schema.withItsIndexes("create index if not exists inclusion_a_x on inclusion_a (x)");
        assertThat(
                schema.inThisSchema(statement),
                equalTo("create index if not exists formation.inclusion_a_x on formation.inclusion_a (x)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Formation", "1a", "a-b", "a.b", "a\"b", "a b", "a;drop", "é"})
    void aNameThatTheDatabasesWriteDifferentlyIsRefused(String name) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SchemaName.of(name));
        assertThat(refusal.getMessage(), containsString("not " + name));
    }

    @Test
    void aNameHasSixtyThreeCharactersAtTheMost() {
        assertThat(SchemaName.of("a".repeat(63)).toString(), equalTo("a".repeat(63)));
        assertThrows(IllegalArgumentException.class, () -> SchemaName.of("a".repeat(64)));
    }
}
