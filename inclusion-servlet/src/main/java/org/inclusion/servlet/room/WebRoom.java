package org.inclusion.servlet.room;

/**
 * A room as the servlet serves it: its addresses, and what belongs to them. Each room has one class of this kind, and
 * the front has one list of them.
 */
public interface WebRoom {

    /** The name of its package, which is the id of the room in the library where it is one there: {@code guest}. */
    String id();

    /**
     * Makes what one servlet serves of the room. The servlet does so once, when it is made; of a room of the library,
     * only where that is there.
     *
     * @param ground what every room stands on in this servlet
     */
    Served serve(WebGround ground);
}
