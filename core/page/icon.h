// The icons by name; icon_path.h says how each is drawn.
#pragma once

namespace flytt::page {

enum class Icon {
  None,
  Home,
  Changes,
  Questions,
  Shield,
  Phone,
  Plan,
  Document,
  Search,
  Language,
  Sun,
  Moon,
  Settings,
  Menu,
  More,
  Close,
  Check,
  Warning,
  Error,
  Info,
  Clock,
  Copy,
  Download,
  External,
  ChevronDown,
  ChevronRight,
  ArrowRight,
  ArrowUp,
  ArrowDown,
  Link,
  Play,
  Stop,
  People,
  Network
};

}  // namespace flytt::page
