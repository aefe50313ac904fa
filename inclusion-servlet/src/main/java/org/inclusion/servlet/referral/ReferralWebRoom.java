package org.inclusion.servlet.referral;

import org.inclusion.servlet.room.Served;
import org.inclusion.servlet.room.WebGround;
import org.inclusion.servlet.room.WebRoom;

/** The addresses of referrals, of who was referred to a structure, and of sheets. */
public final class ReferralWebRoom implements WebRoom {

    @Override
    public String id() {
        return "referral";
    }

    @Override
    public Served serve(WebGround ground) {
        return Served.of(ReferralRoutes.all(), ArrivedRoutes.all(), SheetRoutes.all(ground.limit(SheetRoutes.SIGNS)))
                .withSignPage("practice/referral");
    }
}
