package org.inclusion.privacy;

/**
 * Everything that the library keeps, for the register and the impact assessment: which data, for which purpose and on which legal
 * basis, for how long, and who receives them. The table in {@code docs/privacy.md} is printed from this one. A test fails where a column of
 * the database belongs to no constant.
 *
 * <pre>{@code
 * for (KeptData kept : KeptData.values()) {
 *     register.add(kept.data(), kept.purpose().words(), kept.purpose().basis().words(), kept.term(), kept.recipients());
 * }
 * }</pre>
 */
public enum KeptData {
    /** Evidence about a learner. */
    EVIDENCE(
            "what she did: answers, practised steps, lessons opened, what a helper observed, what she says of herself",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** The state that is derived from evidence. */
    STATE(
            "what is derived from it: how much help is useful in each area, and which steps are done",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Her wishes. */
    WISHES(
            "what she wants to do, how and with which device she would like to learn, and how she was informed",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Her paths. */
    ENROLMENTS("on which paths she is", Purpose.LEARNING, Term.WITH_HER, Recipients.HER_AND_HELPERS),
    /** Questions she agreed to. */
    ASSESSMENTS(
            "that she agreed to some questions, and how she was informed",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Her disagreements. */
    DISAGREEMENTS(
            "what she does not agree with, what she says instead, and when it was looked at with her",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Her answers about telling how far she is. */
    COMPLETIONS(
            "whether a platform is told how many of the chosen steps she has done, as she answered, and what it was told last; who she is"
                    + " on that platform, encrypted",
            Purpose.LEARNING,
            Term.WITH_HER,
            "her; the platform by which she came is told the steps done of the steps chosen, if she agreed"),
    /** Her bookmarks. */
    BOOKMARKS("where she stopped in a lesson", Purpose.LEARNING, Term.WITH_HER, Recipients.HER_AND_HELPERS),
    /** Promises and their tries. */
    PROMISES(
            "that somebody calls or meets her: from which day, by which way, about which step or wish, and whether she was reached",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS + "; helpers of her structure where nobody holds the promise"),
    /** Accompaniments, and workshops she came to. */
    ACCOMPANIMENTS(
            "what was done with her: on which day, by which way, for how long, about which theme, with what, and to which kind of structure she was directed",
            Purpose.LEARNING,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS
                    + "; coordinators of the structure in an export that says neither who she is nor who helped"),
    /** Workshops. */
    WORKSHOPS(
            "which workshops a structure held, and how many people came, and nothing of who",
            Purpose.SUMS,
            "while the library is used",
            "coordinators of the structure, and the helper who noted it"),
    /** Referrals and their answers. */
    REFERRALS(
            "that she was referred to a place or a structure, what she looks for there, what she agreed to share, and what came of it;"
                    + " nothing of help after violence, with health, with an addiction or with asylum",
            Purpose.REFERRAL,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS
                    + "; helpers of the structure to which she was referred, only what she agreed to share"),
    /** Sheets of referrals. */
    REFERRAL_SHEETS(
            "that a sheet of a referral was given: the hash of its secret, and its last day",
            Purpose.REFERRAL,
            "a sheet is answered for sixty days; the row leaves with her",
            "nobody; whoever holds the sheet answers once, and reads nothing about her"),
    /** Guests. */
    GUESTS(
            "that she invited a guest: of which kind, until which day, until when she shows today's step, and the hash of the guest's"
                    + " signs until the invitation is ended; nothing of who the guest is, nor of the end",
            Purpose.LEARNING,
            "until the last day of the invitation, ninety days at the most; the row leaves with the next daily run, or with her",
            Recipients.HER_AND_HELPERS
                    + "; whoever holds the guest's signs sees the step that she shows, and nothing about her"),
    /** Absences. */
    ABSENCES(
            "how many appointments of a structure nobody came to in a month, and nothing of whose",
            Purpose.SUMS,
            "while the library is used",
            "coordinators of the structure, ten absences and more together"),
    /** Cards for home. */
    CARDS(
            "the cards she took home: the six signs, the step, and the days",
            Purpose.LEARNING,
            "a card opens its step for thirty days; the row leaves with her",
            Recipients.HER_AND_HELPERS + "; whoever holds a card sees its step, and nothing about her"),
    /** Home results that wait for her word. */
    HOME_RESULTS(
            "what was done at home with a card, until she says whether it is noted",
            Purpose.LEARNING,
            "until she answers, sixty days after the card was given at the most",
            Recipients.HER_AND_HELPERS),
    /** Mandates. */
    MANDATES(
            "that she let the helpers of a structure act in her absence: for which procedures, until when, and which text was read to her",
            Purpose.HELP_IN_ABSENCE,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Mandates of learners who are erased. */
    ARCHIVED_MANDATES(
            "a mandate of hers after her erasure, where the structure has a written reason and she was told",
            Purpose.HELP_IN_ABSENCE,
            "as long after the end of the mandate as the structure has set; none by default",
            "operators"),
    /** The texts that were read. */
    MANDATE_TEXTS(
            "the texts of mandates that were read to somebody, which are about nobody",
            Purpose.HELP_IN_ABSENCE,
            "for good",
            Recipients.HER_AND_HELPERS),
    /** Acts in absence. */
    ABSENT_ACTS(
            "in which field a helper did something in her absence, when it was noted, and with which right",
            Purpose.HELP_IN_ABSENCE,
            Term.WITH_HER,
            Recipients.HER_AND_HELPERS),
    /** Relations of a day. */
    DAY_RELATIONS(
            "that a helper worked with her on a day, with her present",
            Purpose.LEARNING,
            "one month, and the latest of each person with her; a structure may choose otherwise",
            Recipients.HER_AND_HELPERS),
    /** The helpers who acted. */
    WHO_ACTED(
            "the opaque id of the helper who noted or gave something",
            Purpose.LEARNING,
            "with the learner; an alias once the helper is erased",
            Recipients.HER_AND_HELPERS),
    /** The list of those who looked. */
    LOOKS(
            "which helper saw which kind of thing about her, on which day",
            Purpose.OPENNESS,
            "one year; a structure may choose otherwise",
            "herself; a helper only together with her"),
    /** The journal. */
    JOURNAL(
            "that somebody looked, opened a day relation, used a role, disagreed, settled, took a copy, made two ids one, gave or used a mandate, referred, invited a guest or erased, under random aliases once it is sealed",
            Purpose.OPENNESS,
            "one year; up to three with a written reason",
            "auditors whom the host names"),
    /** The persons behind the aliases of the journal. */
    JOURNAL_ALIASES(
            "which opaque id stands behind an alias of the journal",
            Purpose.OPENNESS,
            "until the person is erased",
            "auditors whom the host names"),
    /** Letters that wait to leave. */
    LETTERS(
            "that a message to her, or a notice about what somebody did, waits to leave: ids and codes, no text",
            Purpose.LEARNING,
            "until it has left, two days after it is due at the most; longer where an operator has to decide, or with her",
            "the host, which sends"),
    /** Messages that were sent. */
    MESSAGES(
            "that a message left for her, about what, and when she replied; neither number nor text",
            Purpose.LEARNING,
            "fourteen days",
            "herself, in her copy"),
    /** Sessions of live help. */
    LIVE_SESSIONS(
            "while somebody helps her by telephone: with whom, where in the content she is, and what they signalled",
            Purpose.LEARNING,
            "until one of the two ends it; nobody sees it after an hour, and its row leaves with the next session or the daily run",
            "the two of them"),
    /** The people whom sums counted. */
    COUNTED(
            "in which published sums she was counted, and at which level",
            Purpose.SUMS,
            "until she is counted otherwise, or her erasure is requested",
            "nobody"),
    /** Sums of a structure. */
    SUMS(
            "how many people of a structure need how much help, said which wish, or took which step",
            Purpose.SUMS,
            "until they are renewed",
            "coordinators of the structure, ten people and more together"),
    /** The use of a day's quotas. */
    QUOTAS(
            "how many things a person added in a day",
            Purpose.SECURITY,
            "the day; the row leaves when the person adds something on a later day, or is erased",
            "nobody"),
    /** Erasures under way. */
    ERASURES(
            "that her erasure is requested, and how far it is",
            Purpose.ERASURE,
            "until everything is destroyed, seven days after the request",
            "herself and her helpers: whether and when"),
    /** Tombstones. */
    TOMBSTONES(
            "that somebody was erased: a keyed hash, and two times",
            Purpose.ERASURE,
            "400 days",
            "operators, after a restore"),
    /** Moves from one id to another. */
    MOVES(
            "that an id became another one: a keyed hash of the id that was left, who asked, and when",
            Purpose.LEARNING,
            "seven days where nobody confirms, else 400 days; until the person is erased",
            "nobody"),
    /** Lessons that helpers write. */
    LEAFLETS(
            "lessons that helpers of a structure write themselves, with their photos; about nobody who learns, though a photo may show what its"
                    + " author did not hide",
            Purpose.LEARNING,
            "until a helper of the structure destroys the lesson; a photo that is taken out and never published, at once",
            "helpers of the structure; once it is published, the people of the structure and whoever holds its address"),
    /** Help places. */
    HELP_PLACES(
            "places where people get help, as public files describe them, and which of them are one; an address of theirs may name"
                    + " somebody who works there",
            Purpose.REFERRAL,
            "until an operator removes the place",
            "everybody"),
    /** Rows that the tables themselves need. */
    OPERATION(
            "the version of the tables, which server does a piece of work, and the platforms whose people come in",
            Purpose.OPERATION,
            "while the library is used",
            "operators");

    private static final class Term {
        static final String WITH_HER =
                "with her: two years after the last contact, or when she asks; a structure may choose otherwise";
    }

    private static final class Recipients {
        static final String HER_AND_HELPERS = "herself, and the helpers who accompany her";
    }

    private final String data;
    private final Purpose purpose;
    private final String term;
    private final String recipients;

    KeptData(String data, Purpose purpose, String term, String recipients) {
        this.data = data;
        this.purpose = purpose;
        this.term = term;
        this.recipients = recipients;
    }

    /**
     * Says which data.
     *
     * @return a few words, in which "she" is the learner
     */
    public String data() {
        return data;
    }

    /**
     * The reason why the data are kept.
     *
     * @return the purpose, with its legal basis
     */
    public Purpose purpose() {
        return purpose;
    }

    /**
     * Says for how long the data are kept, with the standard settings.
     *
     * @return a few words
     */
    public String term() {
        return term;
    }

    /**
     * Says who receives the data.
     *
     * @return a few words
     */
    public String recipients() {
        return recipients;
    }
}
