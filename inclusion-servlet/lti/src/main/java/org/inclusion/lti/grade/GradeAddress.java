package org.inclusion.lti.grade;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform takes the completion of one person for one link. It is kept encrypted alone. Immutable.
 *
 * @param platform the id of the registration
 * @param deployment the platform's id of the deployment
 * @param user the platform's id of the person
 * @param link the platform's id of the link
 * @param target what the link opens, as the end of an address
 * @param lineItems where line items are listed and made; null where none may be
 * @param lineItem the line item of the link; null where the platform named none
 */
record GradeAddress(
        String platform,
        String deployment,
        String user,
        String link,
        String target,
        @Nullable URI lineItems,
        @Nullable URI lineItem) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "GradeAddress[" + platform + "]";
    }
}
