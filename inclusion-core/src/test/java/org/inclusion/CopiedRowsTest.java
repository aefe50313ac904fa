package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.FollowupRows;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.Try;
import org.inclusion.privacy.LearnerCopy;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralRows;
import org.inclusion.row.Column;
import org.inclusion.row.Named;
import org.inclusion.row.Rows;
import org.inclusion.row.Shown;
import org.junit.jupiter.api.Test;

/** What her copy shows of the rows of the rooms, and what it leaves out. */
class CopiedRowsTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    /** Told otherwise: in rows that say more than one table. */
    private static final Set<String> BY_HAND = Set.of(
            "evidence", "disagreement", "skill_disagreement", "mandate", "mandate_ending", "message", "message_reply");

    @Test
    void aColumnThatHerCopyLeavesOutIsLeftOutOnPurpose() {
        List<String> leftOut = RowsOfRooms.ALL.stream()
                .filter(rows -> rows.erased().isPresent() && !BY_HAND.contains(rows.name()))
                .flatMap(CopiedRowsTest::leftOut)
                .toList();
        assertThat(
                leftOut,
                containsInAnyOrder(
                        // Where that is and who she is there is encrypted.
                        "completion.link_id",
                        "completion.receiver_id",
                        "completion.address",
                        "completion.put_done",
                        "completion.put_chosen",
                        "promise.by_relation",
                        "workshop_person.structure_id",
                        "workshop_person.workshop_id",
                        "workshop_person.noted_at",
                        // Known to the structure where she goes alone.
                        "referral.referral_number",
                        "referral_sheet.sheet_hash",
                        "referral_sheet.referral_id",
                        "referral_sheet.last_day",
                        // Whether an invitation was ended is told nowhere.
                        "guest.signs_hash",
                        // What lasts an hour, and what waits.
                        "live_session.helper_id",
                        "live_session.session_id",
                        "live_session.opened_at",
                        "live_session.changes",
                        "live_session.content",
                        "outbox.letter_id",
                        "outbox.kind",
                        "outbox.actor_id",
                        "outbox.about",
                        "outbox.item_id",
                        "outbox.put_at",
                        "outbox.due_at",
                        "outbox.attempts",
                        "outbox.failure",
                        "outbox.dead",
                        "outbox.node",
                        "outbox.lent_until"));
    }

    /** {@code copy-1.schema.json} describes what the rooms show, name by name. */
    @Test
    void theSchemaOfTheCopyHasWhatTheRoomsShow() throws IOException {
        JsonNode described;
        try (InputStream in = Objects.requireNonNull(LearnerCopy.class.getResourceAsStream("copy-1.schema.json"))) {
            described = new ObjectMapper().readTree(in).path("$defs");
        }
        for (Rows<?> rows : RowsOfRooms.ALL) {
            if (!rows.shown().isEmpty()) {
                List<String> names = new ArrayList<>();
                described.path(described(rows)).path("properties").fieldNames().forEachRemaining(names::add);
                assertThat(
                        rows.name(),
                        names,
                        is(rows.shown().stream().map(Shown::name).toList()));
            }
        }
    }

    private static String described(Rows<?> rows) {
        return switch (rows.name()) {
            case "practice_code" -> "card";
            case "promise_try" -> "promiseTry";
            case "referral_answer" -> "referralAnswer";
            case "home_result" -> "homeResult";
            case "absent_act" -> "absentAct";
            case "day_relation" -> "dayRelation";
            default -> rows.name();
        };
    }

    private static Stream<String> leftOut(Rows<?> rows) {
        List<String> shown = rows.shown().stream().map(Shown::column).toList();
        return rows.columns().stream()
                .filter(column -> !column.is(Named.LEARNER))
                .map(Column::name)
                .filter(column -> !shown.contains(column))
                .map(column -> rows.name() + "." + column);
    }

    @Test
    void aReferralIsShownWithWhatSheShares() {
        Referral referral = new Referral(
                FATIMA,
                "r-1",
                "K7M2PQ",
                "ccas",
                Referral.Direction.SENT,
                "place-1",
                null,
                ReferralReason.DEVICE,
                Set.of(),
                "nadia",
                AT);
        assertThat(
                ReferralRows.REFERRAL.copy(referral, person -> "<" + person + ">"),
                hasToString(
                        "{at=2026-03-02T09:00:00Z, id=r-1, structure=ccas, direction=SENT, place=place-1, receiver=null,"
                                + " reason=DEVICE, shared=[], actor=<nadia>}"));
    }

    @Test
    void anAnswerOfASheetIsShownWithoutAPerson() {
        ReferralAnswer answer = new ReferralAnswer(
                FATIMA, "r-1", "sheet", ReferralAnswer.Kind.MET, ReferralAnswer.From.SHEET, null, AT);
        assertThat(
                ReferralRows.ANSWER.copy(answer, person -> "<" + person + ">"),
                hasToString("{at=2026-03-02T09:00:00Z, referral=r-1, id=sheet, answer=MET, from=SHEET, actor=null}"));
    }

    @Test
    void aPromiseIsShownWithWhoHoldsIt() {
        Promise promise = new Promise(
                FATIMA,
                "p-1",
                "ccas",
                "nadia",
                true,
                LocalDate.of(2026, 3, 9),
                null,
                null,
                MeetingWay.TELEPHONE,
                new Matter(Matter.Kind.NEWS, null, null),
                "marc",
                AT);
        assertThat(
                FollowupRows.PROMISE.copy(promise, person -> "<" + person + ">"),
                hasToString(
                        "{at=2026-03-02T09:00:00Z, id=p-1, structure=ccas, owner=<nadia>, day=2026-03-09, meetsAt=null,"
                                + " booking=null, way=" + MeetingWay.TELEPHONE + ", about=" + Matter.Kind.NEWS
                                + ", pack=null, item=null, actor=<marc>}"));
    }

    @Test
    void aTryIsShownWithItsResult() {
        Try one = new Try(FATIMA, "p-1", "t-1", Try.Result.REACHED, null, null, null, null, "marc", AT);
        assertThat(
                FollowupRows.TRY.copy(one, person -> "<" + person + ">"),
                hasToString("{at=2026-03-02T09:00:00Z, promise=p-1, id=t-1, result=REACHED, day=null, meetsAt=null,"
                        + " booking=null, way=null, actor=<marc>}"));
    }
}
