// Stands on the pages of short addresses: goes on to the page that they name and keeps the answers in the link.
const target = new URL(document.querySelector('link[rel=canonical]').href);
location.replace(target.pathname + location.search + location.hash);
