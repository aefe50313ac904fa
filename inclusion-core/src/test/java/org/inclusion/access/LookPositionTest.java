package org.inclusion.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.inclusion.KindsOfRooms;
import org.inclusion.KindsOfRooms.OfRoom;
import org.inclusion.guest.GuestPermissions;
import org.inclusion.mandate.MandatePermissions;
import org.inclusion.together.TogetherPermissions;
import org.junit.jupiter.api.Test;

class LookPositionTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void theLatestLookComesFirstThenTheViewerTheThingAndTheDay() {
        LookPosition look = new LookPosition(NOON, "marc", Look.What.PATH, DAY);
        assertThat(
                look.compareTo(new LookPosition(NOON.minusSeconds(1), "anne", Look.What.PATH, DAY)), is(lessThan(0)));
        assertThat(look.compareTo(new LookPosition(NOON, "anne", Look.What.PATH, DAY)), is(greaterThan(0)));
        assertThat(look.compareTo(new LookPosition(NOON, "marc", Look.What.PROFILE, DAY)), is(lessThan(0)));
        assertThat(look.compareTo(new LookPosition(NOON, "marc", Look.What.PATH, DAY.plusDays(1))), is(lessThan(0)));
    }

    @Test
    void onlyToSeeIsNotToWrite() {
        Set<Permission> seeing = Set.of(
                Permission.SEE,
                Permission.SEE_WHO_LOOKED,
                Permission.SEE_WHO_LOOKED_WITH_HER,
                GuestPermissions.SEE_TODAYS_STEP,
                Permission.COPY,
                MandatePermissions.ASK_RIGHT,
                TogetherPermissions.HELP,
                TogetherPermissions.BE_HELPED,
                Permission.SEE_ERASURE);
        for (OfRoom<Permission> one : KindsOfRooms.PERMISSIONS) {
            Permission permission = one.kind();
            assertThat(permission.toString(), permission.isToWrite(), is(!seeing.contains(permission)));
        }
    }
}
