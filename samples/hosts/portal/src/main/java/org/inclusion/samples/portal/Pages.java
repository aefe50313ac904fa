package org.inclusion.samples.portal;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The portal's pages. What people learn in them is the elements' business. */
@Controller
class Pages {

    private final Directory directory;

    Pages(Directory directory) {
        this.directory = directory;
    }

    /** The result of the search of {@code <inclusion-helper>}: ids and names, of people of her own house. */
    record Found(String id, String name) {}

    /** The person who is signed in, for the top of each page. */
    @ModelAttribute
    void visitor(Model model, @Nullable Principal principal) {
        if (principal != null) {
            directory.byLogin(principal.getName()).ifPresent(account -> {
                model.addAttribute("name", account.name());
                model.addAttribute("agent", account.isAgent());
            });
        }
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String welcome() {
        return "welcome";
    }

    @GetMapping("/questions")
    String questions() {
        return "questions";
    }

    @GetMapping("/profil")
    String profile() {
        return "profile";
    }

    /** For everybody, whether they are in or not. */
    @GetMapping("/lieux")
    String places() {
        return "places";
    }

    @GetMapping("/lecons")
    String lessons() {
        return "lessons";
    }

    @GetMapping("/accompagner")
    String accompany() {
        return "accompany";
    }

    @GetMapping("/personnes")
    @ResponseBody
    List<Found> people(Principal principal, @RequestParam("nom") String letters) {
        return directory
                .byLogin(principal.getName())
                .map(agent -> directory.near(agent, letters.strip()))
                .orElse(List.of())
                .stream()
                .map(account -> new Found(account.inclusionId(), account.name()))
                .toList();
    }
}
