package org.inclusion.referral;

import java.util.Optional;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Names;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the host what a learner agreed to share, and nothing else. Called outside of transactions. Thread-safe.
 */
final class ShownDetails {

    private final Names names;
    private final ContactNumbers numbers;
    private final ReceivingStructures structures;

    ShownDetails(Names names, ContactNumbers numbers, ReceivingStructures structures) {
        this.names = names;
        this.numbers = numbers;
        this.structures = structures;
    }

    @Nullable
    String name(Referral referral) {
        return shared(referral, SharedDetail.NAME)
                .flatMap(whose -> names.nameOf(whose.learner().value()))
                .orElse(null);
    }

    @Nullable
    String number(Referral referral) {
        return shared(referral, SharedDetail.NUMBER)
                .flatMap(whose -> numbers.numberOf(whose.learner()))
                .orElse(null);
    }

    @Nullable
    ReferralReason reason(Referral referral) {
        return shared(referral, SharedDetail.REASON).map(Referral::reason).orElse(null);
    }

    private static Optional<Referral> shared(Referral referral, SharedDetail detail) {
        return Optional.of(referral).filter(whose -> whose.shared().contains(detail));
    }

    @Nullable
    String from(Referral referral) {
        return structures.nameOf(referral.structure()).orElse(null);
    }

    @Nullable
    String fromNumber(Referral referral) {
        return numbers.numberOfStructure(referral.structure()).orElse(null);
    }
}
