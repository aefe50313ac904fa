package org.inclusion.servlet.assessment;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of assessments. */
public final class AssessmentWebRoom implements WebRoom {

    @Override
    public String id() {
        return "assessment";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(AssessmentRoutes.all());
    }
}
