package org.inclusion.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.content.PlainPhoto;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;

/** Adds a photo to a leaflet, without what the camera wrote beside it: nothing of that is ever kept. Thread-safe. */
@Internal
public final class AddPhoto {

    /** In bytes. A page makes a photo smaller before it is sent. */
    public static final int LARGEST = 700 << 10;

    /** How many photos of a leaflet are kept at once. */
    public static final int MOST = 20;

    private static final int NAME_LENGTH = 32;

    private final LearnerTurns turns;
    private final LeafletStore leaflets;
    private final DayQuota quota;
    private final Calendar calendar;

    public AddPhoto(LearnerTurns turns, LeafletStore leaflets, DayQuota quota, Calendar calendar) {
        this.turns = turns;
        this.leaflets = leaflets;
        this.quota = quota;
        this.calendar = calendar;
    }

    /**
     * Adds a photo. Sent again, it is one photo.
     *
     * @param bytes a JPEG, PNG or WebP, by its first bytes
     * @return the name of the photo; or the refusal: invalid where it is no photo, broken, moving, or too large in
     *     bytes or pixels; conflict where the leaflet has {@link #MOST} already
     */
    public Outcome<String> add(Actor helper, String structure, String id, byte[] bytes) {
        Optional<Refusal> refusal = LeafletRules.refusalOf(helper, structure).or(() -> refusalOf(bytes));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PlainPhoto.Checked plain = PlainPhoto.of(bytes);
        if (plain.problem().isPresent()) {
            return Outcome.refused(refusalOf(plain.problem().get()));
        }
        Photo photo = new Photo(nameOf(plain.bytes()), plain.bytes());
        return turns.alone(helper, calendar.now(), tx -> add(tx, helper, structure, id, photo));
    }

    private static Optional<Refusal> refusalOf(byte[] bytes) {
        return bytes.length > LARGEST ? Optional.of(Refusal.invalid("photo", "photo-too-large")) : Optional.empty();
    }

    private static Refusal refusalOf(PlainPhoto.Problem problem) {
        return switch (problem) {
            case NO_PHOTO -> Refusal.invalid("photo", "not-a-photo");
            case BROKEN -> Refusal.invalid("photo", "broken-photo");
            case MOVING -> Refusal.invalid("photo", "moving-photo");
            case TOO_MANY_PIXELS -> Refusal.invalid("photo", "photo-with-too-many-pixels");
        };
    }

    private Outcome<String> add(Transaction tx, Actor helper, String structure, String id, Photo photo) {
        if (leaflets.find(tx, structure, id).isEmpty()) {
            return Outcome.refused(Refusal.notFound("leaflet", id));
        }
        if (leaflets.photo(tx, structure, id, photo.name()).isPresent()) {
            return Outcome.done(photo.name());
        }
        if (leaflets.photos(tx, structure, id).size() >= MOST) {
            return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.too-many-photos")));
        }
        return quota.refusalOfOne(tx, helper, Leaflet.QUOTA, calendar.now())
                .map(Outcome::<String>refused)
                .orElseGet(() -> {
                    leaflets.keep(tx, structure, id, photo);
                    return Outcome.done(photo.name());
                });
    }

    /** Made from the content alone, so that an edition shows for ever the photo that it showed first. */
    private static String nameOf(byte[] plain) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("photo".getBytes(StandardCharsets.US_ASCII));
            String hash = HexFormat.of().formatHex(digest.digest(plain)).substring(0, NAME_LENGTH);
            return hash + "." + PlainPhoto.ending(plain).orElseThrow();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
