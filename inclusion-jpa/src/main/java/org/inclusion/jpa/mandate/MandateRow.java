package org.inclusion.jpa.mandate;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Channel;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Row;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.Procedure;

/** A mandate as a row: the columns that the table of mandates and the archive share, in their order. */
final class MandateRow {

    /** The procedures stand in one text: {@code PAPERS HOUSING}. */
    static final Column[] COLUMNS = {
        key("learner_id"),
        key("mandate_id"),
        text("structure_id"),
        text("procedures"),
        text("text_version"),
        text("text_hash"),
        text("helper_id"),
        text("channel"),
        time("given_at"),
        text("last_day"),
        number("archive_days")
    };

    private MandateRow() {}

    /** The shared columns, and others behind them. */
    static Column[] columnsAnd(Column... others) {
        Column[] all = Arrays.copyOf(COLUMNS, COLUMNS.length + others.length);
        System.arraycopy(others, 0, all, COLUMNS.length, others.length);
        return all;
    }

    static String written(Set<Procedure> procedures) {
        return procedures.stream().map(Procedure::name).collect(joining(" "));
    }

    private static Set<Procedure> procedures(String written) {
        return Arrays.stream(written.split(" ")).map(Procedure::valueOf).collect(toUnmodifiableSet());
    }

    /** Reads the shared columns; those behind them are read next. */
    static Mandate read(Row row) {
        LearnerId learner = row.learner();
        String id = row.text();
        String structure = row.text();
        Set<Procedure> procedures = procedures(row.text());
        String version = row.text();
        String hash = row.text();
        String helper = row.text();
        Channel channel = row.constant(Channel.class);
        Instant givenAt = row.time();
        LocalDate lastDay = row.day();
        int archiveDays = Math.toIntExact(row.number());
        return new Mandate(
                id, learner, structure, procedures, version, hash, helper, channel, givenAt, lastDay, archiveDays);
    }
}
