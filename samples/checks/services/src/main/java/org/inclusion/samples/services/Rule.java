package org.inclusion.samples.services;

/** A rule of a service, as its public documents or its published code say it. Each stand-in has an enum of them. */
public interface Rule {

    /** The constant's name, by which a test asks why it was refused. */
    String name();

    /** The rule in a sentence: what the service asks or does. */
    String says();

    /** The public document, with its section, or the published file, with its commit. */
    String source();
}
