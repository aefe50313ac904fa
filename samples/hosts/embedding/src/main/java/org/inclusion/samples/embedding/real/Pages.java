package org.inclusion.samples.embedding.real;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's pages. */
@Controller
class Pages {

    @GetMapping("/formation")
    String training() {
        return "formation";
    }
}
