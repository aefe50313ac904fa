package org.inclusion.samples.simulation;

/** Ends a thread of a server that was killed. No code of the library catches it. */
final class NodeDied extends Error {

    private static final long serialVersionUID = 1L;

    NodeDied() {
        super("the server was killed", null, false, false);
    }
}
