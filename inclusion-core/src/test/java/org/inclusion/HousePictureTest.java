package org.inclusion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture of the house shows the house. */
class HousePictureTest {

    private static final Path PICTURE = Path.of("../docs/house.svg");
    private static final Path DRAWN_AGAIN = Path.of("target/house.svg");

    @Test
    void thePictureShowsEachRoomOnItsFloorWithItsQuestion() throws IOException {
        String drawn = HousePicture.of(HouseTest.FLOORS, Path.of("src/main/java/org/inclusion"));
        Files.writeString(DRAWN_AGAIN, drawn, UTF_8);

        assertThat(
                "docs/house.svg shows another house; copy inclusion-core/target/house.svg over it",
                drawn.equals(Files.readString(PICTURE, UTF_8)),
                is(true));
    }
}
