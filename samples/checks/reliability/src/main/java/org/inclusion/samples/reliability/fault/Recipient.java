package org.inclusion.samples.reliability.fault;

import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.learner.Receipt;
import org.inclusion.samples.reliability.host.Host;

/** To whom clients send: the library here, or in an application that may die. */
@FunctionalInterface
interface Recipient {

    /** A receipt for each item; whatever is thrown means that nobody knows what became of it. */
    List<Receipt.Status> record(Batch batch);

    static Recipient of(Inclusion inclusion) {
        return batch -> inclusion.as(Host.person(batch.sender())).record(batch.evidence()).stream()
                .map(Receipt::status)
                .toList();
    }
}
