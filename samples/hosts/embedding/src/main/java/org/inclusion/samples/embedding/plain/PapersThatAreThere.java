package org.inclusion.samples.embedding.plain;

import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.paper.PaperOptions;

/** A host with a document system, so that nobody asks again for a paper which is there. */
public final class PapersThatAreThere {

    private PapersThatAreThere() {}

    /** The host's document system. */
    public interface Documents {

        /** Those of some papers that the system has of a person, and that still hold. */
        Set<String> stillValid(String person, Set<String> papers);
    }

    /** The library, which reads the document system and never writes it. */
    public static Inclusion open(Stores stores, Documents documents) {
        Inclusion inclusion = Inclusion.builder()
                .stores(stores)
                .room(PaperOptions.knowing((learner, pack, papers) -> documents.stillValid(learner.value(), papers)))
                .build();
        return inclusion;
    }
}
