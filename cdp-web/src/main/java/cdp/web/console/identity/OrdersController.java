package cdp.web.console.identity;

import cdp.web.console.identity.OrderView.PreviewView;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/orders")
class OrdersController {
    private final OrderDesk desk;

    OrdersController(OrderDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/preview")
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    PreviewView preview(@Valid @RequestBody OrderBody order) {
        return desk.preview(order.order());
    }

    @PostMapping
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    OrderView give(@Valid @RequestBody OrderBody order, @AuthenticationPrincipal SignedIn by) {
        return desk.give(order.order(), by.name());
    }

    @GetMapping("/{eventId}")
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    OrderView find(@PathVariable UUID eventId) {
        return desk.find(eventId);
    }
}
