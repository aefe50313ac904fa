package org.inclusion.learner;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.progress.UnaidedSuccesses;
import org.jspecify.annotations.Nullable;

/**
 * The section of a {@link PackedState} that has the skill records. Packs, alphabetical, how many; of each its id, how
 * many skills, and of each of these, alphabetical:
 *
 * <pre>
 * id, an octet (bit 0 recognised, 1 practised, 2 alone, 3 to review, 4 explains, 5 witnessed), acts, observations, time of the latest evidence, time? settled
 * how many sites, and of each: its name's length and letters (0 for none), time of the first success; time? first seen; where witnessed, time
 * </pre>
 */
final class PackedSkills {

    private static final int RECOGNISED = 1;
    private static final int PRACTISED = 2;
    private static final int ALONE = 4;
    private static final int TO_REVIEW = 8;
    private static final int EXPLAINS = 16;
    private static final int WITNESSED = 32;

    /** Stands for a success on no practice site: an id has at least one character, and begins with none like this. */
    private static final String NO_SITE = "/";

    private PackedSkills() {}

    static String write(SkillRecords skills) {
        Packing out = new Packing();
        SortedMap<String, SortedMap<String, SkillRecord>> packs = skills.records();
        out.number(packs.size());
        packs.forEach((pack, records) -> {
            out.id(pack);
            out.number(records.size());
            records.forEach((skill, record) -> {
                out.id(skill);
                write(record, out);
            });
        });
        return out.text();
    }

    private static void write(SkillRecord record, Packing out) {
        out.fixed(
                (record.recognised() ? RECOGNISED : 0)
                        | (record.practised() ? PRACTISED : 0)
                        | (record.alone() ? ALONE : 0)
                        | (record.toReview() ? TO_REVIEW : 0)
                        | (record.explains() ? EXPLAINS : 0)
                        | (record.witnessedAt() == null ? 0 : WITNESSED),
                1);
        out.number(record.acts());
        out.number(record.observations());
        out.time(record.lastAt());
        out.timeIfAny(record.settledAt());
        Map<String, Instant> sites = new TreeMap<>(record.unaided().onSites());
        out.number(sites.size());
        sites.forEach((site, first) -> {
            out.id(site.isEmpty() ? NO_SITE : site);
            out.time(first);
        });
        out.timeIfAny(record.unaided().seen());
        if (record.witnessedAt() != null) {
            out.time(record.witnessedAt());
        }
    }

    static SkillRecords read(String section) {
        Unpacking in = new Unpacking(section);
        Map<String, Map<String, SkillRecord>> packs = new TreeMap<>();
        for (int packsLeft = in.count(); packsLeft > 0; packsLeft--) {
            String pack = in.id();
            Map<String, SkillRecord> records = new TreeMap<>();
            for (int left = in.count(); left > 0; left--) {
                records.put(in.id(), record(in));
            }
            packs.put(pack, records);
        }
        in.end();
        return SkillRecords.of(packs);
    }

    private static SkillRecord record(Unpacking in) {
        int octet = in.octet();
        if (octet > (RECOGNISED | PRACTISED | ALONE | TO_REVIEW | EXPLAINS | WITNESSED)) {
            throw new IllegalArgumentException("no such record: " + octet);
        }
        int acts = in.whole();
        int observations = in.whole();
        Instant lastAt = in.time();
        @Nullable Instant settledAt = in.timeIfAny();
        Map<String, Instant> sites = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            String site = in.id();
            sites.put(site.equals(NO_SITE) ? "" : site, in.time());
        }
        @Nullable Instant seen = in.timeIfAny();
        @Nullable Instant witnessedAt = (octet & WITNESSED) == 0 ? null : in.time();
        return new SkillRecord(
                (octet & RECOGNISED) != 0,
                (octet & PRACTISED) != 0,
                new UnaidedSuccesses(sites, seen),
                (octet & ALONE) != 0,
                acts,
                observations,
                (octet & TO_REVIEW) != 0,
                settledAt,
                lastAt,
                (octet & EXPLAINS) != 0,
                witnessedAt);
    }
}
