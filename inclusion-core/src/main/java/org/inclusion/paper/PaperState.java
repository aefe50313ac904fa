package org.inclusion.paper;

/** Whether somebody has to bring a paper. */
public enum PaperState {
    /** The host has not got it, or keeps no papers: she brings it. */
    TO_BRING,
    /** The host has it already: nobody asks for it again. */
    RECEIVED,
    /** The host's document system does not answer. */
    UNKNOWN
}
