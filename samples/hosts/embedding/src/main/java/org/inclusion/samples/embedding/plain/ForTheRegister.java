package org.inclusion.samples.embedding.plain;

import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.kept.KeptData;
import org.inclusion.kept.LegalBasis;
import org.inclusion.kept.Purpose;

/** The lines of a host's register of processing. */
public final class ForTheRegister {

    private ForTheRegister() {}

    /** A line for each kind of personal data. */
    public static List<String> lines(Inclusion inclusion) {
        return inclusion.keptData().stream()
                .filter(kept -> kept.purpose().basis() != LegalBasis.NO_PERSONAL_DATA)
                .map(ForTheRegister::line)
                .toList();
    }

    private static String line(KeptData kept) {
        Purpose purpose = kept.purpose();
        return String.join("; ", kept.data(), purpose.words(), purpose.basis().words(), kept.term(), kept.recipients());
    }
}
