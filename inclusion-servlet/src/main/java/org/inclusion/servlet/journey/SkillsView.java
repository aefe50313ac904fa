package org.inclusion.servlet.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.evidence.ItemRef;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.SeenSkill;
import org.inclusion.path.Audience;
import org.inclusion.progress.SkillStatus;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The skills that a learner showed, as sentences say it: headings with skills under them, and no heading without a
 * skill. Where nothing was recognised yet, the learner reads one sentence of thanks instead.
 *
 * @param sentence the sentence instead of groups, or null
 * @param groups the groups, the one with the most help first
 */
record SkillsView(@Nullable String sentence, List<Group> groups) {

    /** A heading with the skills under it, as the pages know it. */
    enum Kind {
        RECOGNISED("recognised"),
        PRACTISING("practising"),
        CAN("can"),
        EXPLAINING("explaining"),
        TO_TRY("to-try");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The heading of a skill: a helper's skill that is explained to others has a heading of its own. */
        static Kind of(SeenSkill seen) {
            return seen.explains() ? EXPLAINING : of(seen.status());
        }

        private static Kind of(SkillStatus status) {
            return switch (status) {
                case MET -> TO_TRY;
                case RECOGNISED -> RECOGNISED;
                case PRACTISED, ALONE_ONCE -> PRACTISING;
                case ALONE -> CAN;
            };
        }
    }

    /**
     * Skills under a heading.
     *
     * @param kind what they have in common
     * @param audience whom the pack with these skills is for
     * @param heading the heading, in the language of the answer
     */
    record Group(Kind kind, Audience audience, String heading, List<Seen> skills) {}

    /**
     * One skill.
     *
     * @param ref the skill in the latest version of its pack, for evidence about it; null where the pack is not loaded
     * @param language the language in which the title is shown, a BCP 47 tag
     * @param at when the latest evidence happened, ISO 8601
     * @param explains whether she says herself that she can explain it to a colleague
     * @param review the sentence that something is to be looked at together, or null
     * @param witnessed the sentence that the host's site saw it done in real life, or null
     * @param disagreement what she says instead, or null
     * @param contested the sentence that she does not agree, or null
     */
    record Seen(
            String pack,
            String skill,
            @Nullable ItemRef ref,
            String title,
            String language,
            SkillStatus status,
            String at,
            boolean explains,
            @Nullable String review,
            @Nullable String witnessed,
            Disagreement.@Nullable Saying disagreement,
            @Nullable String contested) {

        /** With the site's name where it has one. */
        private static String witnessed(Exchange exchange) {
            return exchange.inclusion()
                    .names()
                    .hostName()
                    .map(site -> exchange.say(Reason.of("skills.witnessed", "site", LocalizedText.of(site))))
                    .orElseGet(() -> exchange.say("skills.witnessed.unnamed"));
        }

        static Seen of(SeenSkill seen, String voice, Exchange exchange) {
            Optional<Disagreement> disagreement = Optional.ofNullable(seen.disagreement());
            return new Seen(
                    seen.skill().pack(),
                    seen.skill().skill(),
                    exchange.inclusion()
                            .content()
                            .pack(seen.skill().pack())
                            .map(pack -> pack.ref(seen.skill().skill()))
                            .orElse(null),
                    exchange.in(seen.title()),
                    exchange.languageOf(seen.title()),
                    seen.status(),
                    seen.lastAt().toString(),
                    seen.explains(),
                    seen.toReview() ? exchange.say("skills.review") : null,
                    seen.witnessedAt() == null ? null : witnessed(exchange),
                    disagreement.map(Disagreement::saying).orElse(null),
                    disagreement
                            .map(said -> exchange.say("skills.contested." + said.saying() + "." + voice))
                            .orElse(null));
        }
    }

    /**
     * The view of some skills.
     *
     * @param voice {@code learner} for herself, {@code helper} for a helper of hers
     */
    static SkillsView of(List<SeenSkill> skills, String voice, Exchange exchange) {
        boolean nothingYet =
                skills.stream().allMatch(seen -> Kind.of(seen) == Kind.TO_TRY && seen.witnessedAt() == null);
        if (voice.equals("learner") && nothingYet) {
            return new SkillsView(skills.isEmpty() ? null : exchange.say("skills.thanks"), List.of());
        }
        return new SkillsView(
                null,
                Stream.of(Audience.values())
                        .flatMap(audience -> groups(skills, audience, voice, exchange))
                        .toList());
    }

    private static Stream<Group> groups(List<SeenSkill> skills, Audience audience, String voice, Exchange exchange) {
        return Arrays.stream(Kind.values()).flatMap(kind -> {
            List<Seen> seen = skills.stream()
                    .filter(one -> one.audience() == audience && Kind.of(one) == kind)
                    .map(one -> Seen.of(one, voice, exchange))
                    .toList();
            return seen.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Group(kind, audience, heading(kind, audience, voice, exchange), seen));
        });
    }

    /** Helpers who learn are professionals, and read words of their own. */
    private static String heading(Kind kind, Audience audience, String voice, Exchange exchange) {
        boolean ofHerTrade = audience == Audience.HELPER && voice.equals("learner");
        return exchange.say("skills." + kind.code + "." + (ofHerTrade ? "professional" : voice));
    }
}
