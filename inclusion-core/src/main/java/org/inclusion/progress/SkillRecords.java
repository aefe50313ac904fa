package org.inclusion.progress;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.ReceivedEvidence;

/**
 * The records of all skills of a learner, over all packs: a fold over her evidence. Immutable.
 *
 * <p>A record is found by pack and skill id, without the version: a new version of a pack takes nothing away.
 */
@Internal
public final class SkillRecords {

    /** The records before any evidence. */
    public static final SkillRecords NONE = new SkillRecords(new TreeMap<>());

    /** Pack id to skill id to record. Never changed once another class has it. */
    private final SortedMap<String, SortedMap<String, SkillRecord>> packs;

    private SkillRecords(SortedMap<String, SortedMap<String, SkillRecord>> packs) {
        this.packs = packs;
    }

    /**
     * Records from those that a snapshot keeps.
     *
     * @param records pack id to skill id to record; copied
     */
    public static SkillRecords of(Map<String, ? extends Map<String, SkillRecord>> records) {
        SortedMap<String, SortedMap<String, SkillRecord>> packs = new TreeMap<>();
        records.forEach((pack, skills) -> packs.put(pack, new TreeMap<>(skills)));
        return new SkillRecords(packs);
    }

    /** All records: pack id to skill id to record, both in alphabetical order; a copy. */
    public SortedMap<String, SortedMap<String, SkillRecord>> records() {
        return SkillRecords.of(packs).packs;
    }

    /** The record of a skill; empty where nothing was seen of the skill. */
    public Optional<SkillRecord> of(String pack, String skill) {
        return Optional.ofNullable(packs.getOrDefault(pack, new TreeMap<>()).get(skill));
    }

    /**
     * The records after one more piece of evidence, in the order of the fold.
     *
     * @return new records, or these where the evidence is about no skill
     */
    public SkillRecords after(ReceivedEvidence received) {
        String skill = received.subject().skill();
        if (skill == null || received.evidence() instanceof Withdrawal) {
            return this;
        }
        String pack = received.evidence().item().pack();
        SkillRecord before = of(pack, skill).orElseGet(() -> SkillRecord.first(received.effectiveAt()));
        SortedMap<String, SortedMap<String, SkillRecord>> more = new TreeMap<>(packs);
        SortedMap<String, SkillRecord> skills = new TreeMap<>(packs.getOrDefault(pack, new TreeMap<>()));
        skills.put(skill, before.after(received));
        more.put(pack, skills);
        return new SkillRecords(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillRecords records && packs.equals(records.packs);
    }

    @Override
    public int hashCode() {
        return packs.hashCode();
    }

    @Override
    public String toString() {
        return packs.toString();
    }
}
