package org.inclusion.samples.embedding.real;

import org.inclusion.Acting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many paths the signed-in person has taken. */
@RestController
class MyPaths {

    @GetMapping("/mes-parcours")
    int count(Acting actor) {
        return actor.aboutMyself().progress().orThrow().paths().size();
    }
}
