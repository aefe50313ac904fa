package org.inclusion.lab.reference;

/**
 * How close we come to figures of other software.
 *
 * @param subject the set of figures
 * @param rule how they were computed
 * @param figures how many were compared
 * @param difference the largest difference
 * @param allowed the largest difference that counts as agreement
 */
public record Agreement(String subject, String rule, int figures, double difference, double allowed) {

    /** Nothing compared is no agreement. */
    public boolean holds() {
        return figures > 0 && difference <= allowed;
    }
}
