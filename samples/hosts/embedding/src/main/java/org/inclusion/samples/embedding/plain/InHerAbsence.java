package org.inclusion.samples.embedding.plain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.ArchivedMandate;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateArchive;
import org.inclusion.mandate.MandateOptions;
import org.inclusion.mandate.MandatePolicy;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.words.LocalizedText;

/** A host whose helpers do procedures for people who are not there. */
public final class InHerAbsence {

    private InHerAbsence() {}

    /** The host's own register of rights. */
    public interface Offices {

        /** Whether a helper holds an office for somebody. */
        boolean covers(String helper, String person, Instant at);
    }

    /** The library, with the text that is read to a learner and what the host knows of other rights. */
    public static Inclusion open(Stores stores, Offices offices, String french, String english) {
        MandateText text = new MandateText("2027-01", LocalizedText.of(Map.of("fr", french, "en", english)));
        Inclusion inclusion = Inclusion.builder()
                .stores(stores)
                .room(MandateOptions.reading(text)
                        .withPolicy("ccas", MandatePolicy.standard().withDays(92))
                        .withRight(
                                (helper, learner, procedure, at) -> offices.covers(helper.id(), learner.value(), at)))
                .build();
        return inclusion;
    }

    /** Whether a helper may open the host's own housing form for somebody who is not there. */
    public static boolean mayOpenTheForm(Inclusion inclusion, Actor helper, LearnerId learner) {
        Outcome<RightToAct> right =
                inclusion.as(helper).about(learner).mandates().covers(Procedure.HOUSING);
        return right.fold(RightToAct::isHeld, refusal -> false);
    }

    /** The host's form was sent in her absence: it is noted with the right there was. */
    public static AbsentAct sent(Inclusion inclusion, Actor helper, LearnerId learner, String formId) {
        LearnerMandates mandates = inclusion.as(helper).about(learner).mandates();
        return mandates.noteAct(formId, Procedure.HOUSING).orThrow();
    }

    /** What a structure keeps of an erased person's mandates, for the host's operators. */
    public static List<ArchivedMandate> archived(Inclusion inclusion, LearnerId learner) {
        MandateArchive archive = inclusion.mandateArchive();
        return archive.of(learner);
    }
}
