package org.inclusion.servlet.evidence;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of evidence and of the history. */
public final class EvidenceWebRoom implements WebRoom {

    @Override
    public String id() {
        return "evidence";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(EvidenceRoutes.all(), HistoryRoutes.all());
    }
}
