package org.inclusion.samples.simulation;

/** Looks at what is committed about one person, and says what does not hold. */
@FunctionalInterface
interface Check {

    void of(Person person);
}
